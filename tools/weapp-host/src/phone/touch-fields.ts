/** One finger as WeChat tells it: `page*` counts from the top of the page, `client*` from the part of it that is seen. */
export interface Finger {
  identifier: number;
  pageX: number;
  pageY: number;
  clientX: number;
  clientY: number;
}

/** What WeChat puts beside `detail` in events of a finger. */
export interface Hand {
  touches: Finger[];
  changedTouches: Finger[];
}

interface Point {
  identifier?: number;
  clientX: number;
  clientY: number;
}

/** The fingers of a browser's event, counted from the page that `target` stands in. A mouse is one finger. */
export function handOf(original: TouchEvent | MouseEvent, target: HTMLElement): Hand {
  const finger = fingersIn(target);
  if ('touches' in original)
    return {
      touches: Array.from(original.touches, finger),
      changedTouches: Array.from(original.changedTouches, finger),
    };
  const one = finger(original);
  return { touches: original.type === 'pointerup' ? [] : [one], changedTouches: [one] };
}

function fingersIn(target: HTMLElement): (point: Point) => Finger {
  const view = target.closest('.page-view');
  const { left, top } = view?.getBoundingClientRect() ?? { left: 0, top: 0 };
  const scroller = view?.querySelector('wx-page');
  return ({ identifier, clientX, clientY }) => {
    const [x, y] = [clientX - left, clientY - top];
    return {
      identifier: identifier ?? 0,
      pageX: x + (scroller?.scrollLeft ?? 0),
      pageY: y + (scroller?.scrollTop ?? 0),
      clientX: x,
      clientY: y,
    };
  };
}
