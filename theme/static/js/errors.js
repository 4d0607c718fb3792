// An error summary above the form and the same words beside each field: what is wrong is
// said once, on sending, in a place that receives focus; nothing typed is ever cleared.

/** Return what is wrong with a field, in the words that the page holds ready, or "". */
function problem(field, form) {
  const isWanted = field.required || (field.type === "email" && form.elements.notify.checked);
  if (!field.value.trim()) {
    return isWanted ? field.dataset.missing : "";
  }
  return field.validity.typeMismatch ? field.dataset.mistyped : "";
}

/** People write “example.org”; that is an address as well. */
function completeAddress(field) {
  if (/^[^\s:/]+\.[^\s:]+$/.test(field.value.trim())) {
    field.value = `https://${field.value.trim()}`;
  }
}

function mark(field, message) {
  const place = document.getElementById(`${field.id}-error`);
  place.textContent = message;
  place.hidden = !message;
  if (message) {
    field.setAttribute("aria-invalid", "true");
  } else {
    field.removeAttribute("aria-invalid");
  }
}

function entry(field, message) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = `#${field.id}`;
  link.textContent = message;
  // Not left to the fragment alone: it would not move focus a second time.
  link.addEventListener("click", (event) => {
    event.preventDefault();
    field.focus();
  });
  item.append(link);
  return item;
}

/** Check the form on sending, and show what is wrong instead of sending it. */
export function checkBeforeSending(form) {
  const summary = form.querySelector(".error-summary");
  const list = document.createElement("ul");
  const fields = [...form.querySelectorAll("[data-missing]")];
  const title = document.title;

  summary.append(list);
  form.noValidate = true;
  form.addEventListener("submit", (event) => {
    completeAddress(form.elements.website);
    const found = [];
    for (const field of fields) {
      const message = problem(field, form);
      mark(field, message);
      if (message) {
        found.push(entry(field, message));
      }
    }
    list.replaceChildren(...found);
    summary.hidden = found.length === 0;
    document.title = found.length ? form.dataset.errorTitle + title : title;
    if (found.length) {
      event.preventDefault();
      // Whoever listens next must not take this for a reply that was sent.
      event.stopImmediatePropagation();
      summary.focus();
    }
  });
}
