/** Whether this machine can draw Chinese by itself: two different characters look different only then. */
export function hasChineseTypeface(): boolean {
  const drawn = ['\u6865', '\u878d'].map(draw);
  return drawn[0] !== drawn[1];
}

function draw(character: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = 32;
  canvas.height = 32;
  const context = canvas.getContext('2d');
  if (!context) return character;
  context.font = '24px sans-serif';
  context.fillText(character, 2, 26);
  return canvas.toDataURL();
}
