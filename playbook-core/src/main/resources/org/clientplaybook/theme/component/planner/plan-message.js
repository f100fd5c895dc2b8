/** @type {PlanMessage} */
Playbook.planMessage = {
  of: (row, { message = "" } = {}) =>
    row.message && document.getElementById(`message-${message}`) ? message : row.message,

  title: (row, message) =>
    (message !== row.message && document.querySelector(`#message-${message} .message-title`)?.textContent) || row.title,
};
