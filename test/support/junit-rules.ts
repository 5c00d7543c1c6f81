import { parseDocument } from 'htmlparser2';

type Children = ReturnType<typeof parseDocument>['childNodes'];

/** An element as it is read back, with the text directly within it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** Reads XML with a parser of its own. */
export function parseXml(xml: string): XmlElement {
  const [root, ...more] = elementsOf(parseDocument(xml, { xmlMode: true, decodeEntities: true }).childNodes);
  if (!root || more.length > 0) throw new Error('not exactly one root');
  return root;
}

const elementsOf = (nodes: Children): XmlElement[] =>
  nodes.flatMap((node) => {
    if (!('attribs' in node)) return [];
    const text = node.childNodes.map((child) => ('data' in child ? child.data : '')).join('');
    return [{ name: node.name, attributes: node.attribs, children: elementsOf(node.childNodes), text }];
  });

interface Rule {
  readonly children: readonly string[];
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** What Jenkins' schema of JUnit XML (xunit-plugin, junit-10.xsd) allows of what this tool writes. */
const RULES: Readonly<Record<string, Rule>> = {
  testsuites: {
    children: ['testsuite'],
    required: [],
    optional: ['name', 'time', 'tests', 'failures', 'errors'],
  },
  testsuite: {
    children: ['properties', 'testcase', 'system-out', 'system-err'],
    required: ['name', 'tests', 'failures', 'errors'],
    optional: ['skipped', 'time', 'timestamp', 'hostname', 'id', 'package', 'file'],
  },
  testcase: {
    children: ['skipped', 'error', 'failure', 'system-out', 'system-err'],
    required: ['name'],
    optional: ['classname', 'time', 'file', 'line'],
  },
  failure: { children: [], required: ['type', 'message'], optional: [] },
  error: { children: [], required: ['type', 'message'], optional: [] },
  skipped: { children: [], required: ['message'], optional: ['type'] },
  'system-out': { children: [], required: [], optional: [] },
};

const ILL_FORMED = /&(?!(?:amp|lt|gt|quot|#9|#10|#13);)|\]\]>|(?![\t\n])\p{Cc}|\p{Surrogate}|[\uFFFE\uFFFF]/u;

/** Everything in the XML that breaks its grammar, the schema, or the counts of its suites. */
export function faultsOfJunit(xml: string): string[] {
  const faults: string[] = [];
  const broken = ILL_FORMED.exec(xml);
  if (broken) faults.push(`ill-formed at ${broken.index}: ${JSON.stringify(broken[0])}`);
  const root = parseXml(xml);
  if (root.name !== 'testsuites') faults.push(`root ${root.name}`);
  check(root, faults);
  for (const suite of root.children) checkCounts(suite, suite.children, faults);
  checkCounts(
    root,
    root.children.flatMap(({ children }) => children),
    faults,
  );
  return faults;
}

function check({ name, attributes, children, text }: XmlElement, faults: string[]): void {
  const rule = RULES[name];
  if (!rule) return void faults.push(`element ${name}`);
  const given = Object.keys(attributes);
  for (const one of rule.required) if (!given.includes(one)) faults.push(`${name} lacks ${one}`);
  for (const one of given) {
    if (![...rule.required, ...rule.optional].includes(one)) faults.push(`${name} has ${one}`);
  }
  for (const child of children) {
    if (!rule.children.includes(child.name)) faults.push(`${child.name} in ${name}`);
    check(child, faults);
  }
  if (rule.children.length > 0 && text.trim() !== '') faults.push(`text in ${name}`);
}

const COUNTED = { tests: null, failures: 'failure', errors: 'error', skipped: 'skipped' } as const;

function checkCounts({ attributes }: XmlElement, cases: readonly XmlElement[], faults: string[]): void {
  for (const [attribute, result] of Object.entries(COUNTED)) {
    const stated = attributes[attribute];
    const found = cases.filter(
      ({ children }) => result === null || children.some(({ name }) => name === result),
    );
    if (stated !== undefined && stated !== String(found.length)) {
      faults.push(`${attributes['name']}: ${attribute} ${stated}, found ${found.length}`);
    }
  }
  const results = cases.map(({ children }) => children.filter(({ name }) => name !== 'system-out').length);
  if (results.some((count) => count > 1)) faults.push('a test case with two results');
}
