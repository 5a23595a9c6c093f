/** The extension's icon: a page whose parts follow one another. */
import { LabIcon } from '@jupyterlab/ui-components';

export const appIcon = new LabIcon({
  name: 'jupyter-reactive:app',
  svgstr: `<svg xmlns="http://www.w3.org/2000/svg" width="16" viewBox="0 0 16 16">
  <g class="jp-icon3" fill="#616161">
    <path d="M2.5 2h11c.8 0 1.5.7 1.5 1.5v9c0 .8-.7 1.5-1.5 1.5h-11C1.7 14 1 13.3 1 12.500v-9C1 2.7 1.7 2 2.5 2zm0 1.500v9h11v-9z"/>
    <path d="M9 4.5 4.5 9h2.800L6.5 11.8 11.5 7.300H8.400z"/>
  </g>
</svg>`
});
