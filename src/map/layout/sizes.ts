/** The sizes at which drawings are seen. */
import { CROP } from '../../model/join/basemap.ts';
import type { WidthClass } from './hung-shapes.ts';

/** Of a frame in a page, px: on the smallest phone, on a phone, in a column, on a wide screen. */
export const PAGE_CLASSES: readonly WidthClass[] = [
  { least: 270, most: 319 },
  { least: 320, most: 459 },
  { least: 460, most: 659 },
  { least: 660, most: 1400 },
];

/** The same where the figure has the page’s width: it is hardly ever between a phone’s and a screen’s, and each set weighs. */
export const WIDE_PAGE_CLASSES: readonly WidthClass[] = [
  { least: 270, most: 319 },
  { least: 320, most: 659 },
  { least: 660, most: 1400 },
];

/** Of a crop, which has so few words that those of a column do on a wide screen too. */
export const CROP_CLASSES: readonly WidthClass[] = [
  { least: 270, most: 319 },
  { least: 320, most: 459 },
  { least: 460, most: 1400 },
];

/** Width over height of a crop, and of a picture on a card. */
export const RATIO = CROP.ratio;
/** The width that the words of a picture are set for, px; drawn larger, they grow with it. */
export const WIDTH_PX = 340;
export const PICTURE_CLASSES: readonly WidthClass[] = [{ least: WIDTH_PX, most: WIDTH_PX }];
