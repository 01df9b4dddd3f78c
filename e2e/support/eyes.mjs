// Workers for the camera that look at no picture: they tell what a made-up person does. For what the film and the portrait cannot show.

/**
 * Puts it in place of the camera's worker on every page to come. `globalThis.head(seconds)`, to be set on the page, says what is seen at
 * a time: `{ tilt, turn, hand }`, in degrees towards the person's left and whether a hand is at the head, or `"dark"`, `"nobody"`, `"several"`.
 */
export const withMadeUpEyes = (context) =>
  context.addInitScript(() => {
    const KINDS = { dark: 0, nobody: 1, several: 2 };
    const PERSON = 3;
    // The channels that a head's angles are split over, by their place in kinematics: flexion, lateral flexion, rotation.
    const HALVES = { tilt: [10, 13], turn: [11, 14], nod: [9, 12] };
    const MARKS = { 0: [0.5, 0.4], 1: [0.6, 0.38], 2: [0.4, 0.38], 3: [0.72, 0.7], 4: [0.28, 0.7] };
    const numbersOf = (seconds, seen) => {
      if (typeof seen === "string") return [seconds, KINDS[seen]];
      const places = Array.from({ length: 15 }, (_, mark) => (MARKS[mark] ? [...MARKS[mark], 0.9] : [NaN, NaN, NaN]));
      const hand = seen.hand === undefined ? 0 : seen.hand ? 2 : 1;
      const angles = { tilt: seen.tilt ?? 0, turn: seen.turn ?? 0, nod: 0 };
      const readings = Object.entries(HALVES).flatMap(([name, channels]) => channels.flatMap((channel) => [channel, angles[name] / 2, 0.9]));
      return [seconds, PERSON, 0, hand, 0, ...places.flat(), ...readings];
    };
    globalThis.head = () => ({});
    globalThis.Worker = class {
      postMessage(message) {
        if (message.open) this.tell({ ready: true });
        if (!message.frame) return;
        message.frame.close();
        this.tell({ numbers: Float64Array.from(numbersOf(message.seconds, globalThis.head(message.seconds))) });
      }
      tell(data) {
        setTimeout(() => this.onmessage?.(new MessageEvent("message", { data })), 5);
      }
      terminate() {
        this.onmessage = null;
      }
    };
  });

/**
 * Puts a worker in place of the next ones that sees one body in whatever it is shown: `marks` are where its points are, in shares of the picture
 * by their place in sight::Mark, and `sure` are the channels that are seen, by their place in kinematics.
 */
export const withMadeUpBody = (page, body) =>
  page.evaluate(({ marks, sure }) => {
    const PERSON = [3, 0, 0, 0];
    const places = Array.from({ length: 15 }, (_, mark) => (marks[mark] ? [...marks[mark], 0.9] : [NaN, NaN, NaN]));
    const readings = sure.map((channel) => [channel, 0, 0.9]);
    globalThis.Worker = class {
      postMessage(message) {
        if (message.open) this.tell({ ready: true });
        if (!message.frame) return;
        message.frame.close();
        this.tell({ numbers: Float64Array.from([message.seconds, ...PERSON, ...places.flat(), ...readings.flat()]) });
      }
      tell(data) {
        setTimeout(() => this.onmessage?.(new MessageEvent("message", { data })), 5);
      }
      terminate() {
        this.onmessage = null;
      }
    };
  }, body);
