import type { AccessRules } from './access-rules.ts';
import type { Language, Localized } from './localized.ts';
import type { Need } from './needs.ts';
import type { ServiceNotice } from './notices.ts';
import type { Retention } from './retention.ts';
import type { AttachedConcept } from './search/lexicon.ts';
import type { VisitWindows } from './visit-scope.ts';
import type { WayLimits } from './way-advice.ts';
import type { Premises } from './way/premises.ts';

/** Opening hours by weekday, `"07:30-15:30"` in the institution's time zone; a missing day is closed. */
export type Hours = {
  readonly [day in 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun']?: string;
};

/** How telephones are dialled here: outside number, pause character, extension (design.md, Dialling). */
export interface Phones {
  /** The office's outside number in international form, digits and a leading plus. */
  readonly outside: string;
  /** What a mobile phone sends between the number and the extension; `,` is a pause. */
  readonly separator: string;
  readonly security: PhoneLine;
  readonly contactCentre: PhoneLine;
}

/** A line that is always there: an extension of this house, or a whole number outside it. */
export interface PhoneLine {
  readonly name: Localized;
  readonly extension?: string;
  readonly number?: string;
}

/** The last resort that always knows (S1: BOK, room 3, ext. 309). */
export interface ServiceDesk {
  readonly name: Localized;
  readonly room: string;
  readonly extension: string;
  readonly people: readonly string[];
}

/** Where a staff member stands when meeting visitors. */
export interface Post {
  readonly id: string;
  readonly name: Localized;
  readonly building: string;
  readonly floor: number;
  /** Whether who stands here may leave it to escort somebody (A10). */
  readonly mayLeave: boolean;
  /** Whether this post can settle cards marked `deskCanSettle` (A6). */
  readonly isServiceDesk: boolean;
  /** Where exactly ways from here begin: `A:W1`, `B:21`; the floor's entrance when nobody has said. */
  readonly place?: string;
}

/** One-tap choice for people served out of turn (A3). Only its needs are recorded, never the group. */
export interface PriorityGroup {
  readonly id: string;
  readonly name: Localized;
  readonly needs: readonly Need[];
}

export interface Building {
  readonly id: string;
  readonly name: Localized;
  /** Whether every public floor can be reached without stairs. */
  readonly hasLift: boolean;
  readonly floors: readonly Floor[];
  /** Buildings one can walk into indoors without going outside. */
  readonly joinedTo: readonly string[];
}

export interface Floor {
  /** 0 is the level of the street door; the sign may say otherwise (Lithuanian "first"). */
  readonly ordinal: number;
  readonly label: string;
}

export interface Room {
  /** The number on the door, unique in the institution. */
  readonly number: string;
  readonly name?: string;
  readonly building: string;
  readonly floor: number;
  readonly corridor: string;
  /** Steps that must be climbed from the street door on the same floor; 0 is level access. */
  readonly steps: number;
}

/** What the house has decided where the standards disagree (design.md, point 5). */
export interface HouseRules {
  readonly callAhead: 'required' | 'advised';
  /** Whether a visitor may be sent on foot to the service desk to ask there (S2 yes, S1 no). */
  readonly mayReferToServiceDesk: boolean;
  readonly escortToOtherFloor: boolean;
  readonly escortToOtherBuilding: boolean;
}

export interface Institution {
  readonly id: string;
  readonly name: Localized;
  readonly motto: Localized;
  /** First is the house's own; what staff may choose for their screen. */
  readonly staffLanguages: readonly Language[];
  readonly visitorLanguages: readonly Language[];
  /** IANA time zone; the office's day is counted in it. */
  readonly timeZone: string;
  /** ISO 3166-1 alpha-2; decides calendars and laws. */
  readonly country: string;
  readonly hours: Hours;
  readonly phones: Phones;
  readonly serviceDesk: ServiceDesk;
  /** Where a handler comes down to meet those who cannot climb (S1 IV). */
  readonly accessiblePlace: {
    readonly name: Localized;
    readonly building: string;
    readonly floor: number;
    /** As the plan calls it: `A:4`; without it no way leads there. */
    readonly place?: string;
  };
  readonly posts: readonly Post[];
  readonly commonMatters: readonly string[];
  readonly priorityGroups: readonly PriorityGroup[];
  readonly rules: HouseRules;
  /** The usual ones when absent (`accessRulesOf`). */
  readonly access?: AccessRules;
  /** What may be left out: what the office has not chosen is as usual. */
  readonly settings?: InstitutionSettings;
  /** What the house has decided on how long what is kept; the usual counts for the rest (G5). */
  readonly retention?: Partial<Retention>;
  /** What visitors are told of their data; absent while the house has not written it. */
  readonly privacy?: PrivacyFacts;
}

/** What an office may choose beside its rules. */
export interface InstitutionSettings {
  readonly visitsOnPhones?: Partial<VisitWindows>;
  /** After how many working hours a message that nobody has read comes back (4 unless it is said). */
  readonly messages?: { readonly returnHours?: number };
  /** Working days somebody may be away without a substitute (`absenceFault`). */
  readonly daysWithoutSubstitute?: number;
  /** Up to where a way can be told, and whom it is left to (`WayLimits`). */
  readonly way?: Partial<WayLimits>;
}

/** What the law asks to be told at the place where personal data is collected (GDPR, art. 13). */
export interface PrivacyFacts {
  /** Who answers for the data, with the postal address. */
  readonly controller: string;
  /** How the controller is reached: a telephone number or an e-mail address. */
  readonly contact: string;
  /** How the data protection officer is reached; absent where none has to be named. */
  readonly officer?: string;
  readonly legalBasis: Localized;
  /** To whom one can complain, with the address. */
  readonly authority: Localized;
}

/** A department, section or office. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  /** What people call it for short, for search and small screens. */
  readonly abbreviation?: string;
  readonly parent?: string;
  /** The line manager, to whom difficulties are escalated (A17). */
  readonly head?: string;
  /** The unit's front office; a unit without one is asked through its parent's. */
  readonly secretariat?: { readonly room: string; readonly extension: string };
  readonly site?: string;
}

/** Grammatical form for addressing somebody (I2): Pan/Pani, Sr./Sra., pone/ponia. */
export type FormOfAddress = 'sir' | 'madam' | 'neutral';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly address: FormOfAddress;
  readonly position: string;
  readonly unit: string;
  /** Undefined when the person has no room of their own, or it is not known. */
  readonly room?: string;
  readonly extension?: string;
  readonly email?: string;
  readonly languages: readonly Language[];
  /** Everyday topics this person deals with, as written by the secretary. */
  readonly handles: readonly string[];
  /** Who stands in, first choice first. */
  readonly substitutes: readonly string[];
}

/** The written answer to a matter (E1). */
export interface ServiceCard {
  readonly id: string;
  readonly title: Localized;
  /** What its tile on the first screen says, when the title is too long to be read at a glance. */
  readonly shortTitle?: Localized;
  readonly unit: string;
  readonly handlers: readonly string[];
  readonly deputies: readonly string[];
  /** Where it is handled, when that is not the handler's own room. */
  readonly room?: string;
  /** Whether the service desk can settle it on the spot (A6). */
  readonly deskCanSettle: boolean;
  readonly bring: Localized<readonly string[]>;
  readonly steps: Localized<readonly string[]>;
  readonly fee: Localized;
  readonly timeLimit: Localized;
  readonly legalBasis: Localized;
  readonly forms?: Localized<readonly string[]>;
  readonly appeal?: Localized;
  readonly accessibility?: Localized;
  readonly hours?: Hours;
  /** How visitors really say it, per language; what search lives on. */
  readonly phrases: Localized<readonly string[]>;
  /** Calendar day (`YYYY-MM-DD`) on which somebody last confirmed the card as right (E2). */
  readonly confirmedOn: string;
}

/** Everything the institution's folder says, compiled (design.md, point 3). */
export interface Directory {
  /** Content hash of all parts; equal versions hold equal directories. */
  readonly version: string;
  readonly institution: Institution;
  readonly buildings: readonly Building[];
  readonly rooms: readonly Room[];
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
  readonly cards: readonly ServiceCard[];
  /** What the lexicon knows of how people ask for the cards; absent from a server that has none. */
  readonly concepts?: readonly AttachedConcept[];
  /** What is different for a time; absent in directories of earlier builds. */
  readonly notices?: readonly ServiceNotice[];
  /** Everything one can walk through, whatever each building was described by; absent in directories of earlier builds. */
  readonly premises?: Premises;
}
