/**
 * Which component draws which type of node. A missing one does not compile. Heavy ones are loaded
 * when the first of their kind is drawn.
 */
import { lazy } from 'react';

import { Alert } from './elements/Alert';
import { Button } from './elements/Button';
import { Caption } from './elements/Caption';
import { Checkbox } from './elements/Checkbox';
import { Column } from './elements/Column';
import { Columns } from './elements/Columns';
import { Container } from './elements/Container';
import { Divider } from './elements/Divider';
import { Empty } from './elements/Empty';
import { Expander } from './elements/Expander';
import { Form } from './elements/Form';
import { Fragment } from './elements/Fragment';
import { Heading } from './elements/Heading';
import { Markdown } from './elements/Markdown';
import { Progress } from './elements/Progress';
import { Radio } from './elements/Radio';
import { Selectbox } from './elements/Selectbox';
import { Slider } from './elements/Slider';
import { Space } from './elements/Space';
import { Spinner } from './elements/Spinner';
import { Tab } from './elements/Tab';
import { Tabs } from './elements/Tabs';
import { Text } from './elements/Text';
import { TextInput } from './elements/TextInput';
import { loadable } from './loadable';
import type { Registry } from './renderer';
import { Root } from './root';

export const REGISTRY = {
  alert: Alert,
  audio_input: loadable(async () => (await import('./elements/AudioInput')).AudioInput),
  badge: loadable(async () => (await import('./elements/Badge')).Badge),
  balloons: loadable(async () => (await import('./elements/Balloons')).Balloons),
  bidi_component: loadable(async () => (await import('./elements/BidiComponent')).BidiComponent),
  button: Button,
  camera_input: loadable(async () => (await import('./elements/CameraInput')).CameraInput),
  caption: Caption,
  chat_input: loadable(async () => (await import('./elements/ChatInput')).ChatInput),
  chat_message: loadable(async () => (await import('./elements/ChatMessage')).ChatMessage),
  checkbox: Checkbox,
  code: lazy(async () => ({ default: (await import('./elements/Code')).Code })),
  color_picker: loadable(async () => (await import('./elements/ColorPicker')).ColorPicker),
  column: Column,
  columns: Columns,
  component_instance: loadable(async () => (await import('./elements/ComponentInstance')).ComponentInstance),
  container: Container,
  dataframe: lazy(async () => ({ default: (await import('./elements/Dataframe')).Dataframe })),
  date_input: loadable(async () => (await import('./elements/DateInput')).DateInput),
  datetime_input: loadable(async () => (await import('./elements/DatetimeInput')).DatetimeInput),
  dialog: loadable(async () => (await import('./elements/Dialog')).Dialog),
  display: loadable(async () => (await import('./elements/Display')).Display),
  divider: Divider,
  download_button: loadable(async () => (await import('./elements/DownloadButton')).DownloadButton),
  empty: Empty,
  exception: loadable(async () => (await import('./elements/ExceptionElement')).ExceptionElement),
  expander: Expander,
  feedback: loadable(async () => (await import('./elements/Feedback')).Feedback),
  file_uploader: loadable(async () => (await import('./elements/FileUploader')).FileUploader),
  form: Form,
  fragment: Fragment,
  grid: loadable(async () => (await import('./elements/Grid')).Grid),
  grid_cell: loadable(async () => (await import('./elements/GridCell')).GridCell),
  heading: Heading,
  help: loadable(async () => (await import('./elements/HelpInfo')).HelpInfo),
  html: lazy(async () => ({ default: (await import('./elements/Html')).Html })),
  iframe: loadable(async () => (await import('./elements/Iframe')).Iframe),
  image: loadable(async () => (await import('./elements/Image')).Image),
  ipywidget: loadable(async () => (await import('./elements/Ipywidget')).Ipywidget),
  json: lazy(async () => ({ default: (await import('./elements/Json')).Json })),
  latex: lazy(async () => ({ default: (await import('./elements/Latex')).Latex })),
  link_button: loadable(async () => (await import('./elements/LinkButton')).LinkButton),
  markdown: Markdown,
  menu_button: loadable(async () => (await import('./elements/MenuButton')).MenuButton),
  metric: lazy(async () => ({ default: (await import('./elements/Metric')).Metric })),
  multiselect: loadable(async () => (await import('./elements/Multiselect')).Multiselect),
  navigation: loadable(async () => (await import('./elements/Navigation')).Navigation),
  number_input: loadable(async () => (await import('./elements/NumberInput')).NumberInput),
  pagination: loadable(async () => (await import('./elements/Pagination')).Pagination),
  pills: loadable(async () => (await import('./elements/Pills')).Pills),
  page_link: loadable(async () => (await import('./elements/PageLink')).PageLink),
  popover: loadable(async () => (await import('./elements/Popover')).Popover),
  progress: Progress,
  radio: Radio,
  root: Root,
  segmented_control: loadable(async () => (await import('./elements/SegmentedControl')).SegmentedControl),
  select_slider: loadable(async () => (await import('./elements/SelectSlider')).SelectSlider),
  selectbox: Selectbox,
  skeleton: loadable(async () => (await import('./elements/Skeleton')).Skeleton),
  slider: Slider,
  snow: loadable(async () => (await import('./elements/Snow')).Snow),
  space: Space,
  spinner: Spinner,
  status: loadable(async () => (await import('./elements/StatusContainer')).StatusContainer),
  tab: Tab,
  table: lazy(async () => ({ default: (await import('./elements/Table')).Table })),
  tabs: Tabs,
  text: Text,
  text_area: loadable(async () => (await import('./elements/TextArea')).TextArea),
  text_input: TextInput,
  time_input: loadable(async () => (await import('./elements/TimeInput')).TimeInput),
  toast: loadable(async () => (await import('./elements/Toast')).Toast),
  vega_lite_chart: lazy(async () => ({ default: (await import('./elements/VegaLiteChart')).VegaLiteChart }))
} satisfies Registry;
