// What a page gains from script. Without it everything can be read, and answered.

import { addDistances } from "./dates.js";
import { checkBeforeSending } from "./errors.js";
import { keepDraft, rememberReader, TARGET_CHOSEN } from "./memory.js";

/** Let the form move under the comment that is answered, and back. */
function replyInPlace(form) {
  const section = form.closest(".respond");
  const heading = section.querySelector("h2");
  const cancel = form.querySelector("[data-cancel]");
  const home = document.createComment("the form's own place");
  const ownHeading = heading.textContent;
  let opener = null;

  section.before(home);

  function choose(id) {
    for (const radio of document.querySelectorAll('[name="reply_to"]')) {
      radio.checked = radio.value === id;
    }
    form.dispatchEvent(new Event(TARGET_CHOSEN));
  }

  function open(button) {
    opener = button;
    choose(button.dataset.reply);
    // A name may run the other way: it stands in its own element, never in the sentence.
    const [before, after] = heading.dataset.replyHeading.split("{name}");
    const name = document.createElement("bdi");
    name.textContent = button.dataset.name;
    heading.replaceChildren(before, name, after);
    button.closest(".comment-self").after(section);
    cancel.hidden = false;
  }

  function close() {
    choose("");
    heading.textContent = ownHeading;
    home.after(section);
    cancel.hidden = true;
    opener?.focus();
    opener = null;
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-reply]");
    if (button) {
      open(button);
      form.elements.body.focus();
    }
  });
  cancel.addEventListener("click", close);

  return (id) => {
    const button = document.querySelector(`[data-reply="${CSS.escape(id)}"]`);
    if (button) {
      open(button);
    }
  };
}

/** Send with Ctrl or Cmd and Enter, as in a mail program. */
function sendFromKeyboard(form) {
  form.addEventListener("keydown", (event) => {
    const submit = form.querySelector('[type="submit"]');
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !submit.disabled) {
      event.preventDefault();
      form.requestSubmit(submit);
    }
  });
}

document.documentElement.classList.add("has-script");
addDistances(document);

const form = document.querySelector("#comment-form");
if (form) {
  const openAt = replyInPlace(form);
  checkBeforeSending(form);
  sendFromKeyboard(form);
  rememberReader(form);
  keepDraft(form, openAt);
}
