/** How long a message is, in the measure of its channel. */
globalThis.Playbook ??= {};

{
  /** The basic and the extended alphabet of GSM 03.38; each of the latter takes two places. */
  const BASIC =
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  const EXTENDED = "^{}\\[~]|€\f";

  /** How many parts characters of these sizes fill, none of which may be cut in two. */
  const parts = (sizes, alone, each) => {
    if (sizes.reduce((sum, size) => sum + size, 0) <= alone) return 1;
    let count = 1;
    let used = 0;
    for (const size of sizes) {
      if (used + size > each) {
        count++;
        used = 0;
      }
      used += size;
    }
    return count;
  };

  // Making one takes longer than all the rest.
  const segmenter = Intl.Segmenter && new Intl.Segmenter();

  /** Words that people say in a minute when they leave a message and want to be understood. */
  const SPOKEN = 130;

  const measure = {
    /** @returns {{characters: number, segments: number}} places and parts of a text message, by 3GPP TS 23.038 */
    sms: (text) => {
      const characters = [...text];
      if (characters.every((c) => BASIC.includes(c) || EXTENDED.includes(c))) {
        const sizes = characters.map((c) => (EXTENDED.includes(c) ? 2 : 1));
        return { characters: sizes.reduce((sum, size) => sum + size, 0), segments: parts(sizes, 160, 153) };
      }
      return { characters: text.length, segments: parts(characters.map((c) => c.length), 70, 67) };
    },

    /** @returns {number} characters as a reader counts them */
    characters: (text) => [...(segmenter?.segment(text) ?? text)].length,

    /** @returns {number} seconds that it takes to say; what stands in brackets on a line of its own is for the speaker alone */
    seconds: (text) => Math.round(((text.replace(/^\s*\(.*\)\s*$/gm, "").match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []).length / SPOKEN) * 60),
  };

  const fill = (pattern, ...values) => values.reduce((text, value, i) => text.replace(`{${i}}`, () => value), pattern);

  Playbook.measure = {
    ...measure,

    /**
     * @param {string} channel
     * @param {{subject: string | null, body: string}} text
     * @param {DOMStringMap} words the sentences for the numbers
     * @returns {string} what there is to say of a message's length on its channel
     */
    words: (channel, { subject, body }, words) => {
      const call = () => {
        const halves = Math.max(1, Math.round(measure.seconds(body) / 30));
        return fill(words.seconds, `${halves > 1 ? Math.floor(halves / 2) : ""}${halves % 2 ? "½" : ""}`);
      };
      const sms = () => {
        const { characters, segments } = measure.sms(body);
        return fill(words.sms, characters, segments);
      };
      const measures = {
        email: () => subject && fill(words.mail, measure.characters(subject)),
        sms,
        chat: () => fill(words.characters, measure.characters(body)),
        call,
        voicemail: call,
        "in-person": call,
      };
      return measures[channel]?.() ?? "";
    },
  };
}
