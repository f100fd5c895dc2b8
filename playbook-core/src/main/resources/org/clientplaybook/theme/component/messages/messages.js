// @needs core/config, component/messages/desk, component/messages/message-data
Playbook.Messages = class extends HTMLElement {
  connectedCallback() {
    if (this.classList.contains("is-live")) return;
    new Playbook.Desk(this, Playbook.config.attribute(this, "data-messages", Playbook.messageData));
  }
};

customElements.define("playbook-messages", Playbook.Messages);
