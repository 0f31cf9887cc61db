/** Slidev's canvas in px, 16:9; the height is rounded up as Slidev does. */
export const canvas = { width: 980, height: 552 } as const;

/** Where a slide's parts lie, in px: as in templates/slides/theme/styles/frame.css. */
export const area = { width: 884, height: 372, beside: 572, half: 424 } as const;

export const toMillimetres = (pixels: number): number => (pixels * 25.4) / 96;
