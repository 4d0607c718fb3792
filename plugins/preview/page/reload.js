// Keeps an open page of the preview up to date. Only the preview adds this to a page.

const shown = new URL(import.meta.url).searchParams.get("build");
let source;

function tell(problems) {
  document.querySelector("preview-problems")?.remove();
  if (!problems) {
    return;
  }
  const banner = document.createElement("preview-problems");
  banner.setAttribute("role", "alert");
  const heading = document.createElement("strong");
  heading.textContent = "This page is as it was: the site could not be built again.";
  const list = document.createElement("pre");
  list.tabIndex = 0;
  list.textContent = problems;
  banner.append(heading, list);
  document.body.prepend(banner);
}

function listen() {
  source = new EventSource("/_preview/events");
  source.addEventListener("message", (event) => {
    const state = JSON.parse(event.data);
    if (String(state.build) === shown) {
      tell(state.problems);
    } else {
      location.reload();
    }
  });
}

const style = document.createElement("link");
style.rel = "stylesheet";
style.href = "/_preview/banner.css";
document.head.append(style);

// A browser opens six connections to one server at most: a page that nobody looks at
// gives its own back.
document.addEventListener("visibilitychange", () => {
  source?.close();
  if (!document.hidden) {
    listen();
  }
});
// A page that the browser keeps for the way back can keep no connection.
addEventListener("pagehide", () => source?.close());
addEventListener("pageshow", (event) => event.persisted && listen());

if (!document.hidden) {
  listen();
}
