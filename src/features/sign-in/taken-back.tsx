import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useEnterWords } from '../../words/use-enter-words.ts';

/** Says that the phone, or somebody's access, was taken back, and that nothing was lost by it. */
export function TakenBack({ what, onRead }: { what: 'phone' | 'person'; onRead: () => void }) {
  const say = useEnterWords();
  const isPhone = what === 'phone';
  return (
    <>
      <h1 className="text-2xl font-bold">
        {say(isPhone ? 'revokedPhoneTitle' : 'revokedPersonTitle')}
      </h1>
      <Notice tone="wait" live>
        {say(isPhone ? 'revokedPhoneText' : 'revokedPersonText')}
      </Notice>
      <Button onClick={onRead}>{say('revokedOn')}</Button>
    </>
  );
}
