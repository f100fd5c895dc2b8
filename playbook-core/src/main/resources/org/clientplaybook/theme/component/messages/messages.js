// @needs core/config, component/messages/desk, component/messages/message-data
Playbook.Messages = class extends HTMLElement {
  /** @type {Playbook.Desk | undefined} */
  desk;

  connectedCallback() {
    if (this.classList.contains("is-live")) return;
    this.desk = new Playbook.Desk(this, Playbook.config.attribute(this, "data-messages", Playbook.messageData));
  }
};

customElements.define("playbook-messages", Playbook.Messages);
