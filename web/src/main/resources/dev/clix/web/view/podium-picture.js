/*
 * The picture of a game's end, drawn in the page's own colours: the first three on a podium. A name stays in its column, however long
 * it is.
 *
 * Comes from: the end of a game that has a podium. Goes to: view/sharing.js, through the game's page.
 */

import { fitted, isolated } from '../words.js';

export const WIDTH = 1_200;
export const HEIGHT = 630;
/** The places that are shown. */
export const STEPS = 3;
const MARGIN = 64;
const FLOOR = 556;
const COLUMN = 300;
const GAP = 24;
/** The middles of the columns by place on the podium: the first in the middle, the second at its left. */
const MIDDLES = [0, -1, 1].map(column => WIDTH / 2 + column * (COLUMN + GAP));
const HEIGHTS = [0, 136, 92, 56];
const AVATAR = 84;

/**
 * @param {HTMLCanvasElement} canvas
 * @param {object} told `title` of the game and what stands in the `corner` beside it; the winner's `name` or '', and what it `says` of it;
 *     at most three `steps` of { place, name, initial, seat, note }; the line at the `foot`
 * @param {CanvasImageSource} logo
 */
export function draw(canvas, told, logo) {
  const pen = new Pen(canvas);
  pen.fill('--paper', 0, 0, WIDTH, HEIGHT, 0);
  pen.context.drawImage(logo, MARGIN, 40, 76, 76);
  pen.write(told.title, MARGIN + 92, 98, { size: 52, align: 'left', weight: 800, room: 500 });
  pen.write(told.corner, WIDTH - MARGIN, 94, { size: 30, align: 'right', color: '--muted', room: 400 });
  headline(pen, told);
  told.steps.forEach((step, place) => column(pen, step, MIDDLES[place]));
  pen.write(told.foot, WIDTH / 2, 606, { size: 26, color: '--muted', room: WIDTH - 2 * MARGIN });
}

function headline(pen, { name, says }) {
  const style = { size: 68, weight: 800, room: WIDTH - 2 * MARGIN };
  pen.write(name === '' ? says : `${pen.fit(name, { ...style, room: style.room - pen.width(` ${says}`, style) })} ${says}`, WIDTH / 2, 200, style);
}

function column(pen, { place, name, initial, seat, note }, middle) {
  const [left, top] = [middle - COLUMN / 2, FLOOR - HEIGHTS[place]];
  const tone = `--tone-${seat}`;
  pen.fill(tone, left, top, COLUMN, HEIGHTS[place], 14);
  pen.write(`${place}`, middle, top + 44, { size: 38, weight: 800, color: '--paper', room: COLUMN });
  pen.fill(tone, middle - AVATAR / 2, top - 182, AVATAR, AVATAR, 26);
  pen.write(isolated(initial), middle, top - 125, { size: 44, weight: 800, color: '--paper', room: AVATAR - 16 });
  const style = { size: 34, weight: 700, room: COLUMN };
  pen.write(pen.fit(name, style), middle, top - 56, style);
  pen.write(note, middle, top - 18, { size: 30, color: '--muted', room: COLUMN });
}

class Pen {
  #colors = getComputedStyle(document.documentElement);

  constructor(canvas) {
    Object.assign(canvas, { width: WIDTH, height: HEIGHT });
    this.context = canvas.getContext('2d');
  }

  fill(color, x, y, width, height, radius) {
    this.context.fillStyle = this.#color(color);
    this.context.beginPath();
    this.context.roundRect(x, y, width, height, radius);
    this.context.fill();
  }

  fit = (text, style) => fitted(text, style.room, part => this.width(part, style));

  width(text, { size, weight = 500 }) {
    this.#font(size, weight);
    return this.context.measureText(text).width;
  }

  /** One line in its room: a single letter may be wider, and marks above and below it may reach anywhere. */
  write(text, x, y, { size, align = 'center', weight = 500, color = '--ink', room }) {
    const { context } = this;
    const left = { left: x, center: x - room / 2, right: x - room }[align];
    context.save();
    context.beginPath();
    context.rect(left, y - 1.15 * size, room, 1.6 * size);
    context.clip();
    this.#font(size, weight);
    context.textAlign = align;
    context.fillStyle = this.#color(color);
    context.fillText(text, x, y, room);
    context.restore();
  }

  #font(size, weight) {
    this.context.font = `${weight} ${size}px ${this.#color('--display')}`;
  }

  #color = name => this.#colors.getPropertyValue(name).trim();
}
