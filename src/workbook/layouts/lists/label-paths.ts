import { ofMeasure, type Binding } from '../../../domain/reading.ts';
import type { Binder } from '../../binding.ts';
import { isHeader } from '../../header.ts';
import type { LayoutTools } from '../../layout.ts';
import { namesWomen } from '../../part-header.ts';
import type { LabelLine } from './row-labels.ts';

/** "Đến năm 2025, tỷ lệ … đạt ít nhất 60% …", "… đến thời điểm báo cáo": when and how much, not what. */
const LEAD = /^(?:phấn đấu\s+)?(?:đến|trong|từ)\s+(?:hết\s+)?năm\s+\d{4}(?:\s+trở đi)?\s*,?\s*/iu;
const CLAUSE =
  /\s*,?\s*(?:(?:phấn đấu|đạt|chiếm|ít nhất|tối thiểu|trên|từ|khoảng|không dưới|>=|≥|>|\()\s*)+\d+(?:[.,]\d+)?\s*%.*$/iu;
const MOMENT =
  /\s*,?\s*(?:\(?(?:tính\s+)?đến\s+(?:thời điểm|ngày|hết)|\(đến\s+năm\s+\d{4}\)|trong (?:năm|kỳ)|(?:của\s+)?năm\s+\d{4}).*$/iu;

/** "… của đơn vị", "… toàn trường": the list is one unit's anyway. */
const OWNER = /\s+(?:hiện có\s+)?(?:của|tại|trong|toàn)\s+(?:đơn vị|(?:nhà\s+)?trường|cơ quan|trung tâm)$/iu;

/** "Cơ sở giáo dục thực hiện …", "Nhà trường có …": who answers a question of yes or no. */
const ANSWERER =
  /^(?:(?:tất cả\s+)?các\s+)?(?:cơ sở\s+(?:gd|giáo dục)|csgd|(?:nhà\s+)?trường(?:\s+học)?|đơn vị|trung tâm|cơ quan)\s+(?=(?:có|đã|thực hiện|tổ chức|triển khai)\s)/iu;
/** "Có … không?", "Đã … hay chưa?" */
const ASKING = /\s*,?\s*(?:(?:hay|hoặc)\s+)?(?:không|chưa)\s*\?$/iu;

const bare = (label: string): string =>
  label.replace(LEAD, '').replace(CLAUSE, '').replace(MOMENT, '').replace(OWNER, '') || label;

type Labels = Pick<LabelLine, 'path' | 'told'> & Partial<Pick<LabelLine, 'chaptered'>>;

/**
 * The paths a row's label may be looked up by, the fullest first: as it stands, without titles, without "đạt 60%", with
 * chapters that may only number what stands below them.
 */
export function labelPaths({ path, told, chaptered = told }: Labels): readonly (readonly string[])[] {
  const paths = [path, told, told.map(bare), chaptered, chaptered.map(bare)];
  return paths.filter(
    (one, index) => paths.findIndex((other) => other.join('\n') === one.join('\n')) === index,
  );
}

/** What a row's label means, with what a column adds to it: as a person said, else as the catalogue spells it. */
export function bindLabel(
  { binder, mapping, catalogue }: Pick<LayoutTools, 'binder' | 'mapping' | 'catalogue'>,
  line: Labels,
  part: readonly string[] = [],
): Binding {
  const paths = labelPaths(line).map((labels) => [...labels, ...part]);
  for (const path of paths) {
    const said = mapping.headers.find(({ header }) => isHeader(path, header));
    const measure = said && 'measure' in said ? catalogue.measures.get(said.measure) : undefined;
    if (measure) return ofMeasure(measure);
  }
  const found = firstOf(
    paths
      .map((path) => binder.bind({ column: 0, path }))
      .filter((one) => !isGuessOfWomen(one, [...line.path, ...part])),
  );
  if (found.kind !== 'unknown') return found;
  // A question of yes or no asks for itself: it does not change what stands after it.
  const isQuestion = (label: string): boolean => {
    const asked = binder.bind({ column: 0, path: [label] });
    return asked.kind === 'measure' && asked.measure.kind === 'yesno';
  };
  const { told } = line;
  const rest = told.filter((label, index) => index === told.length - 1 || !isQuestion(label));
  if (rest.length < told.length) return binder.bind({ column: 0, path: [...rest, ...part] });
  const [question, ...over] = told.toReversed();
  const asked = bare(question ?? '')
    .replace(ASKING, '')
    .replace(ANSWERER, '');
  const answer = binder.bind({ column: 0, path: [...over.toReversed(), asked, ...part] });
  return answer.kind === 'measure' && answer.measure.kind === 'yesno' ? answer : found;
}

/** "Người trong quy hoạch đã tập huấn" has the words of a column among women's; of women alone it says nothing. */
function isGuessOfWomen(binding: Binding, texts: readonly string[]): boolean {
  if (binding.kind !== 'measure' || binding.by.kind !== 'words') return false;
  const { measure } = binding;
  return measure.kind === 'count' && measure.counted?.sex === 'female' && !texts.some(namesWomen);
}

function firstOf(found: readonly Binding[]): Binding {
  const isSpelt = (binding: Binding): boolean => binding.kind === 'measure' && binding.by.kind === 'spelling';
  return (
    found.find(isSpelt) ??
    found.find(({ kind }) => kind === 'measure') ??
    found.find(({ kind }) => kind === 'ambiguous') ?? { kind: 'unknown', near: [] }
  );
}

/** Spellings that an unknown row may have meant. */
export function suggestLabel(binder: Binder, line: Labels) {
  for (const path of [...labelPaths(line), line.told.slice(-1)]) {
    const near = binder.suggest({ column: 0, path });
    if (near.length > 0) return near;
  }
  return [];
}
