import { PageElement } from '../page-element.ts';

/** <topic-rail>: marks the link to the section that is being read. */
class TopicRail extends PageElement {
  connected(): void {
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
    const sections = links.flatMap((link) => document.getElementById(link.hash.slice(1)) ?? []);
    const observer = new IntersectionObserver(
      (changes) => {
        const current = changes.find((change) => change.isIntersecting)?.target.id;
        if (current === undefined) return;
        for (const link of links) link.toggleAttribute('aria-current', false);
        links.find((link) => link.hash === `#${current}`)?.setAttribute('aria-current', 'true');
      },
      // A line at a quarter of the window: exactly one section crosses it.
      { rootMargin: '-25% 0px -75% 0px' },
    );
    for (const section of sections) observer.observe(section);
    this.atEnd(() => observer.disconnect());
  }
}

customElements.define('topic-rail', TopicRail);
