/** @type {Centre} */
Playbook.centre = (item, row) => {
  // Where things are is known with the next frame: asked for now, all of the page would be laid out once more.
  requestAnimationFrame(() => {
    const { left, width } = item.getBoundingClientRect();
    const room = row.getBoundingClientRect();
    row.scrollTo({ left: row.scrollLeft + left - room.left - (room.width - width) / 2 });
  });
};
