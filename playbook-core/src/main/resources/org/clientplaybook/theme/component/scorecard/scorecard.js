/** `<play-score>` adds up what is ticked, and shows what the sum means. Without script the reader does. */
{
  class Score extends HTMLElement {
    connectedCallback() {
      this.addEventListener("change", () => this.#add());
      this.#add();
    }

    #add() {
      const ticked = [...this.querySelectorAll("input:checked")];
      const sum = ticked.reduce((points, { dataset }) => points + Number(dataset.points), 0);
      const words = this.querySelector("[data-sum]");
      words.textContent = ticked.length ? words.dataset[sum === 1 ? "one" : "other"].replace("{0}", sum) : "";
      const bands = [...this.querySelectorAll("[data-from]")];
      const reached = ticked.length ? bands.filter(({ dataset }) => Number(dataset.from) <= sum).at(-1) : null;
      for (const band of bands) {
        if (band === reached) band.setAttribute("aria-current", "true");
        else band.removeAttribute("aria-current");
      }
    }
  }

  customElements.define("play-score", Score);
}
