const UNITS = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

/** Say how long ago `date` was: “8 months ago”. */
function distance(date, words) {
  const seconds = Math.min(0, (date - Date.now()) / 1000);
  const [unit, length] = UNITS.find(([, size]) => -seconds >= size) ?? ["second", 1];
  return words.format(Math.trunc(seconds / length), unit);
}

/** Add the distance to every date that asks for it; the exact date stays. */
export function addDistances(root) {
  const words = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "auto" });
  for (const time of root.querySelectorAll("time[data-relative]")) {
    const ago = document.createElement("span");
    ago.className = "ago";
    ago.textContent = distance(new Date(time.dateTime), words);
    time.after(" ", ago);
  }
}
