/** @type {Centre} */
Playbook.centre = (item, row) => {
  const { left, width } = item.getBoundingClientRect();
  const room = row.getBoundingClientRect();
  row.scrollTo({ left: row.scrollLeft + left - room.left - (room.width - width) / 2 });
};
