import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/use-words.ts';

/** Stands where the directory is needed and not there yet; what comes by itself needs no button. */
export function NoDirectory() {
  const { say } = useWords();
  return (
    <Notice tone="wait">
      <p className="font-semibold">{say('noDirectoryTitle')}</p>
      <p>{say('noDirectoryText')}</p>
    </Notice>
  );
}
