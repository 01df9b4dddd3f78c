// A desk that was checked, as the page writes it down.

const RIGHT = {
  "seat-height": "seat-right",
  "pan-depth": "pan-right",
  armrests: "arms-right",
  "back-support": "back-right",
  monitor: "monitor-right",
  phone: "phone-right",
  mouse: "mouse-right",
  keyboard: "keyboard-right",
};

/** What stands under `setup.checked`: everything is right but the screen, which is too low, and somebody sits for nine hours. */
export function deskWithALowScreen() {
  const answers = Object.entries({ ...RIGHT, monitor: "monitor-too-low" });
  return {
    check: "workstation",
    answers: answers.map(([question, choice]) => ({ question, choices: [choice], daily_use: "long" })),
    score: 5,
    sitting_minutes_a_day: 540,
  };
}
