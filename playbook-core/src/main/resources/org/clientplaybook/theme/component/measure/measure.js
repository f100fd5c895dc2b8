/** How long a message is, in the measure of its channel. */
globalThis.Playbook ??= {};

{
  /** The basic and the extended alphabet of GSM 03.38; each of the latter takes two places. */
  const BASIC =
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  const EXTENDED = "^{}\\[~]|€\f";

  /** Words that people say in a minute when they leave a message and want to be understood. */
  const SPOKEN = 130;

  Playbook.measure = {
    /** @returns {{characters: number, segments: number}} places and parts of a text message, by 3GPP TS 23.038 */
    sms: (text) => {
      const characters = [...text];
      if (characters.every((c) => BASIC.includes(c) || EXTENDED.includes(c))) {
        const places = characters.reduce((sum, c) => sum + (EXTENDED.includes(c) ? 2 : 1), 0);
        return { characters: places, segments: places <= 160 ? 1 : Math.ceil(places / 153) };
      }
      return { characters: text.length, segments: text.length <= 70 ? 1 : Math.ceil(text.length / 67) };
    },

    /** @returns {number} characters as a reader counts them */
    characters: (text) => (Intl.Segmenter ? [...new Intl.Segmenter().segment(text)] : [...text]).length,

    /** @returns {number} seconds that it takes to say */
    seconds: (text) => Math.round(((text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []).length / SPOKEN) * 60),
  };
}
