// @needs core/config, component/messages/language-messages
/** @type {Check<MessageData>} */
Playbook.messageData = (() => {
  const { text, map, optional, object, json } = Playbook.config;
  return json(object({ scenario: text, languages: map(Playbook.languageMessages), others: optional(map(text)) }));
})();
