import { CALM, calmDispatch } from "../../../src/taskpane/hooks/calm-dispatch";
import type { PaneEvent } from "../../../src/taskpane/hooks/pane-state";

const CLEARED: PaneEvent = { kind: "closed" };

function progressed(text: string, done: number): PaneEvent {
  return { kind: "progressed", progress: { text, done, total: 10 } };
}

describe("calmDispatch()", () => {
  let seen: PaneEvent[];
  let dispatch: (event: PaneEvent) => void;

  beforeEach(() => {
    jest.useFakeTimers();
    seen = [];
    dispatch = calmDispatch((event) => seen.push(event));
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it("shows the first and the last of many quick steps", () => {
    for (let done = 1; done <= 9; done++) dispatch(progressed("Проверка", done));
    expect(seen).toEqual([progressed("Проверка", 1)]);
    jest.advanceTimersByTime(CALM);
    expect(seen).toEqual([progressed("Проверка", 1), progressed("Проверка", 9)]);
  });

  it("shows slow steps and other words at once", () => {
    dispatch(progressed("Чтение", 1));
    dispatch(progressed("Проверка", 1));
    jest.advanceTimersByTime(CALM);
    dispatch(progressed("Проверка", 2));
    expect(seen).toHaveLength(3);
  });

  it("lets no step come after the end of the work", () => {
    dispatch(progressed("Проверка", 1));
    dispatch(progressed("Проверка", 2));
    dispatch(CLEARED);
    jest.advanceTimersByTime(2 * CALM);
    expect(seen).toEqual([progressed("Проверка", 1), CLEARED]);
  });
});
