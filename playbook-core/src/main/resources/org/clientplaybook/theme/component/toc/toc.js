/** Where the links to a page's sections are wider than the screen, the one of the section that is read stays in sight. */
{
  const list = document.querySelector(".toc ul");
  let waiting = false;
  let shown = null;

  const follow = () => {
    waiting = false;
    const link = list.querySelector("a:target-current");
    if (!link || link === shown) return;
    shown = link;
    const { left, width } = link.getBoundingClientRect();
    const room = list.getBoundingClientRect();
    list.scrollTo({ left: list.scrollLeft + left - room.left - (room.width - width) / 2 });
  };

  const wait = () => {
    if (!waiting) requestAnimationFrame(follow);
    waiting = true;
  };

  if (list && CSS.supports("selector(:target-current)")) {
    addEventListener("scroll", wait, { passive: true });
    wait();
  }
}
