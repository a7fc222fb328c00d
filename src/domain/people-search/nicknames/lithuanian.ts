/** Lithuanian given names with their short forms. */
export const lithuanianNicknames = `
Agnė: Agnytė Agnutė
Aldona: Aldutė Alda
Aleksandras: Aleksas Sandras
Algirdas: Algis
Algimantas: Algis Mantas
Alvydas: Alvis
Andrius: Andriukas Andrė
Antanas: Antanukas Tonis
Arūnas: Arūnėlis
Asta: Astutė
Aušra: Aušrelė Aušrytė
Bronislava: Bronė Bronytė
Bronislovas: Bronius Bronys
Daiva: Daivutė
Dainius: Dainiukas
Dalia: Dalytė
Danutė: Danguolė Danė
Darius: Dariukas
Edita: Dita
Eglė: Eglutė
Elena: Elenutė Elė Lena
Elžbieta: Elzė Elytė
Genovaitė: Genė Genutė
Gediminas: Gedas Gedis
Gintaras: Gintas Gintukas
Gintautas: Gintas
Giedrė: Giedrutė
Giedrius: Giedriukas
Ieva: Ievutė
Inga: Ingutė
Irena: Irutė Irenutė
Jadvyga: Jadzė Jadvytė
Janina: Janė Janytė
Jolanta: Jola Jolė
Jonas: Jonukas Joniukas Jonelis
Julija: Julytė Julė
Juozapas: Juozas Juozukas
Juozas: Juozukas
Jurgita: Jurga Jurgė
Jurgis: Jurgelis Jurgutis
Kazimieras: Kazys Kaziukas
Kęstutis: Kęstas Kestukas
Kristina: Kristė Krista
Laima: Laimutė Laimė
Laimutė: Laima
Lina: Linutė
Liudvikas: Liudas
Lukas: Lukutis Lukošius
Magdalena: Magdė Magda
Mantas: Mantukas
Margarita: Marga Rita
Marija: Marytė Manė
Mindaugas: Mindė Mindis
Mykolas: Mykoliukas Mikas
Monika: Monikutė Moni
Nijolė: Nijolytė Nija
Ona: Onutė Onytė Onė
Petras: Petriukas Petrelis
Povilas: Poviliukas
Pranciškus: Pranas Pranys
Ramutė: Rama Ramunė
Rasa: Rasytė Rasutė
Regina: Rena Reginutė
Rimantas: Rimas
Rūta: Rūtelė Rūtytė
Rita: Ritutė
Saulius: Sauliukas
Sigita: Sigutė
Sigitas: Sigis
Simonas: Simas
Stanislovas: Stasys Stasiukas
Stanislava: Stasė Stasytė
Teresė: Teresėlė Terė
Tomas: Tomukas Tomelis
Vaida: Vaidutė
Vidmantas: Vidas
Viktorija: Vika Vikutė
Vincentas: Vincas
Violeta: Viola Vilė
Virginija: Virga Virgutė
Vladislovas: Vladas
Vytautas: Vytas Vytis
Zita: Zitutė
Zofija: Zosė Zosia
Živilė: Živa Živutė
`;
