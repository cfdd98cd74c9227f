// Improves pages that work without it: live parts, copying, closing a drawer with Escape.
const live = () => document.querySelector("[data-live]");
const offerCopying = () => {
  for (const button of document.querySelectorAll("[data-copy]")) button.hidden = false;
};
// What a reader opened stays open, and what this script shows stays shown.
const ours = (name, element) =>
  (name === "open" && element.matches("details")) ||
  (name === "hidden" && element.matches("[data-copy]"));
const morphing = {
  morphStyle: "outerHTML",
  ignoreActiveValue: true,
  callbacks: { beforeAttributeUpdated: (name, element) => !ours(name, element) },
};

function follow(element) {
  const words = element.querySelector("[data-live-words]");
  const say = (state) => {
    words.dataset.state = state;
    words.textContent = words.dataset[state];
  };
  const events = new EventSource(element.dataset.live);
  const reread = async () => {
    const response = await fetch(location.href);
    if (!response.ok) return;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    for (const part of document.querySelectorAll("[data-part]")) {
      const fresh = page.getElementById(part.id);
      if (fresh) Idiomorph.morph(part, fresh, morphing);
    }
    offerCopying();
  };
  // What changes while the page is being read is read after it: the last word is never missed.
  let again = false;
  let reading = null;
  const refresh = () => {
    again = true;
    reading ??= (async () => {
      while (again) {
        again = false;
        await reread();
      }
    })().finally(() => (reading = null));
    return reading;
  };
  events.addEventListener("open", () => say("open"));
  events.addEventListener("error", () => say("lost"));
  events.addEventListener("changed", refresh);
  events.addEventListener("ended", () => {
    events.close();
    refresh().then(() => say("ended"));
  });
}

// The next page shows times in the zone of this device, unless the person chose another.
document.cookie = `device-zone=${Intl.DateTimeFormat().resolvedOptions().timeZone}; path=/; max-age=31536000; samesite=lax`;

// Durations of what is still at work count on between two readings of the page.
const twoDigits = (number) => String(number).padStart(2, "0");
function duration(seconds) {
  const [d, h, m, s] = document.body.dataset.units.split(" ");
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (minutes < 1) return `${Math.floor(seconds)} ${s}`;
  if (hours < 1) return `${minutes} ${m} ${twoDigits(Math.floor(seconds) % 60)} ${s}`;
  return hours < 24
    ? `${hours} ${h} ${twoDigits(minutes % 60)} ${m}`
    : `${Math.floor(hours / 24)} ${d} ${twoDigits(hours % 24)} ${h}`;
}
const counted = new WeakMap();
function tick() {
  for (const element of document.querySelectorAll("[data-ticking]")) {
    const read = element.dataset.ticking;
    if (counted.get(element)?.read !== read) {
      counted.set(element, { read, start: performance.now() - 1000 * Number(read) });
    }
    element.textContent = duration((performance.now() - counted.get(element).start) / 1000);
  }
}
setInterval(tick, 1000);

document.addEventListener("DOMContentLoaded", () => {
  if (live()) follow(live());
  document.querySelector("[data-restore]")?.click();
  for (const current of document.querySelectorAll(".rail ul [aria-current], .tabs [aria-current]")) {
    const row = current.closest("ul, .tabs");
    row.scrollLeft = current.offsetLeft - (row.clientWidth - current.offsetWidth) / 2;
  }
  offerCopying();
});

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  await navigator.clipboard.writeText(button.parentElement.querySelector("pre").textContent);
  const symbol = button.querySelector(".icon use");
  symbol.setAttribute("href", symbol.getAttribute("href").replace(/#.*/, "#circle-check"));
});

// A field is visible while the values that its conditions name stand in the form.
function holds(condition, form) {
  const [, name, not, values] = condition.match(/^([^!=]+)(!?)=(.*)$/);
  const control = form.elements[name];
  if (!control) return true;
  if (control.closest("[data-when][hidden]")) return false;
  const value = control.type === "checkbox" ? String(control.checked) : control.value.trim();
  return values.split(",").includes(value) !== Boolean(not);
}
function showFields({ target: { form } }) {
  for (const part of form?.querySelectorAll("[data-when]") ?? []) {
    part.hidden = !part.dataset.when.split(";").every((condition) => holds(condition, form));
  }
}
// Programs that fill in forms choose an option by "change" alone.
for (const type of ["input", "change"]) document.addEventListener(type, showFields);

// What was typed is not lost by following a link, also when the server gave it back unsaved.
let typed = Boolean(document.querySelector("[data-guard=typed]"));
document.addEventListener("input", (event) => {
  typed ||= Boolean(event.target.form?.matches("[data-guard]"));
});
document.addEventListener("submit", (event) => {
  if (event.target.matches("[data-guard]")) typed = false;
});
addEventListener("beforeunload", (event) => {
  if (typed) event.preventDefault();
});

document.addEventListener("keydown", (event) => {
  const close = document.querySelector("[data-close]");
  if (event.key === "Escape" && close) close.click();
});
