const ONSET = 'ngh|ng|nh|th|tr|ch|gh|gi|kh|ph|qu|[bcdđghklmnprstvx]';
const RIMES = `
  a ai ao au ay am an ang anh ac ach ap at ăm ăn ăng ăc ăp ăt âu ây âm ân âng âc âp ât
  e eo em en eng ec ep et ê êu êm ên êng ênh êch êp êt
  i iu im in inh ich ip it ia iêu iêm iên iêng iêc iêp iêt
  o oi om on ong oc op ot oa oai oao oay oam oan oang oanh oac oach oap oat oăm oăn oăng oăc oăt oe oeo oen oet oong ooc
  ô ôi ôm ôn ông ôc ôp ôt ơ ơi ơm ơn ơp ơt
  u ui um un ung uc up ut ua uân uâng uât uây uê uêch uênh uôi uôm uôn uông uôc uôt uơ uy uya uyên uyêt uynh uych uyt uyu
  ư ưi ưu ưm ưn ưng ưc ưt ưa ươi ươu ươm ươn ương ươc ươp ươt
  y ynh ych yt yêu yêm yên yêng yêt`;

const SYLLABLE = new RegExp(`^(?:${ONSET})?(?:${RIMES.trim().split(/\s+/u).join('|')})$`, 'u');
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const STOP = /(?:c|ch|p|t)$/u;
const STOP_TONE = /[\u0301\u0323]/u;

/** Whether a word can be a syllable of Vietnamese: an onset and a rime of the language under at most one tone. */
export function isSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize('NFD');
  const tones = parts.match(TONE) ?? [];
  const toneless = parts.replace(TONE, '').normalize('NFC');
  if (tones.length > 1 || !SYLLABLE.test(toneless)) return false;
  return tones.length === 0 || !STOP.test(toneless) || STOP_TONE.test(tones[0] ?? '');
}
