// What stays in this browser, and only there: an unfinished reply, and, for those who ask
// for it, their name, email and website.

/** What a form says when its reply is to answer somebody else: scripts' choices are silent. */
export const TARGET_CHOSEN = "target-chosen";

const READER = "reader";
const FIELDS = ["name", "email", "website"];

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null; // storage is refused, or holds something else
  }
}

function write(key, value) {
  try {
    if (value) {
      localStorage.setItem(key, JSON.stringify(value));
    } else {
      localStorage.removeItem(key);
    }
  } catch {
    // Storage is full or refused: the page works without it.
  }
}

/** Fill in who the reader is, if they asked for that; forget it when they untick the box. */
export function rememberReader(form) {
  const box = form.querySelector("[data-remember]");
  const known = read(READER);

  function keep() {
    const reader = FIELDS.map((name) => [name, form.elements[name].value]);
    write(READER, box.checked && Object.fromEntries(reader));
  }

  if (known) {
    box.checked = true;
    for (const name of FIELDS) {
      form.elements[name].value ||= known[name] ?? "";
    }
  }
  box.addEventListener("change", keep);
  form.addEventListener("submit", keep);
}

/** Keep what is being written until it is sent; `openAt` opens the form at a comment. */
export function keepDraft(form, openAt) {
  const key = `draft of ${form.elements.discussion.value}`;
  const text = form.elements.body;
  const note = form.querySelector(".draft-note");
  const draft = read(key);

  function keep() {
    const chosen = document.querySelector('[name="reply_to"]:checked');
    write(key, text.value.trim() && { body: text.value, replyTo: chosen?.value ?? "" });
  }

  function forget() {
    write(key, null);
    note.hidden = true;
  }

  // The browser itself may have put the text back; then there is nothing to tell.
  if (draft?.body && !text.value) {
    text.value = draft.body;
    note.hidden = false;
  }
  const chosen = document.querySelector('.reply-choice [name="reply_to"]:checked');
  openAt(chosen?.value ?? draft?.replyTo ?? "");

  text.addEventListener("input", keep);
  form.addEventListener(TARGET_CHOSEN, keep);
  form.addEventListener("submit", forget);
  form.querySelector("[data-discard]").addEventListener("click", () => {
    text.value = "";
    forget();
    text.focus();
  });
}
