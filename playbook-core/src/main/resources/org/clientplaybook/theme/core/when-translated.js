/** @type {WhenTranslated} */
Playbook.whenTranslated = (listener) => {
  const page = document.documentElement;
  const { lang } = page;
  const look = () => {
    // Browsers leave a class, the page's new language, or both.
    if (page.lang === lang && !/\btranslated-(ltr|rtl)\b/.test(page.className)) return;
    watch.disconnect();
    listener();
  };
  const watch = new MutationObserver(look);
  watch.observe(page, { attributes: true, attributeFilter: ["class", "lang"] });
  look();
};
