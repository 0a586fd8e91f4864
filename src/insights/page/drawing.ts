import { BarChart, CustomChart, LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Shape } from './shapes.ts';
import { plainSvg } from './svg.ts';

use([BarChart, CustomChart, GridComponent, LineChart, SVGRenderer]);

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a value of the axes lies on the picture. */
export type Place = (x: number, y: number) => readonly [x: number, y: number];

/** A picture of this size. An instance that is not disposed of would keep the process alive. */
export function drawn(option: EChartsCoreOption, { width, height }: Size): string {
  const chart = init(null, null, { ssr: true, renderer: 'svg', width, height });
  try {
    chart.setOption({ animation: false, textStyle: { fontSize: 13 }, ...option });
    return plainSvg(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
}

/** A series of marks that are drawn by hand on the axes of the chart. */
export const marks = (draw: (place: Place) => readonly Shape[], axis = 0) => ({
  type: 'custom' as const,
  silent: true,
  clip: false,
  xAxisIndex: axis,
  yAxisIndex: axis,
  // One item is all marks together: echarts lays out the axes and says where a value lies.
  data: [[0, 0]],
  renderItem: (_: unknown, api: { coord(value: readonly number[]): number[] }) => ({
    type: 'group' as const,
    children: draw((x, y) => {
      const [left = 0, top = 0] = api.coord([x, y]);
      return [round(left), round(top)];
    }),
  }),
});

const round = (value: number): number => Math.round(value * 10) / 10;

/** An axis that is there to place things by and is not seen. */
export const hidden = (min: number, max: number, more: object = {}) => ({
  type: 'value' as const,
  min,
  max,
  show: false,
  ...more,
});
