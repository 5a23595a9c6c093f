/**
 * Which component draws which type of node. A missing one does not compile. Heavy ones are loaded
 * when the first of their kind is drawn.
 */
import { lazy } from 'react';

import { Alert } from './elements/Alert';
import { AudioInput } from './elements/AudioInput';
import { Badge } from './elements/Badge';
import { Balloons } from './elements/Balloons';
import { Button } from './elements/Button';
import { CameraInput } from './elements/CameraInput';
import { Caption } from './elements/Caption';
import { ChatInput } from './elements/ChatInput';
import { ChatMessage } from './elements/ChatMessage';
import { Checkbox } from './elements/Checkbox';
import { ColorPicker } from './elements/ColorPicker';
import { Column } from './elements/Column';
import { Columns } from './elements/Columns';
import { Container } from './elements/Container';
import { DateInput } from './elements/DateInput';
import { DatetimeInput } from './elements/DatetimeInput';
import { Dialog } from './elements/Dialog';
import { Display } from './elements/Display';
import { Divider } from './elements/Divider';
import { DownloadButton } from './elements/DownloadButton';
import { Empty } from './elements/Empty';
import { ExceptionElement } from './elements/ExceptionElement';
import { Expander } from './elements/Expander';
import { Feedback } from './elements/Feedback';
import { FileUploader } from './elements/FileUploader';
import { Form } from './elements/Form';
import { Fragment } from './elements/Fragment';
import { Grid } from './elements/Grid';
import { GridCell } from './elements/GridCell';
import { Heading } from './elements/Heading';
import { HelpInfo } from './elements/HelpInfo';
import { Iframe } from './elements/Iframe';
import { Image } from './elements/Image';
import { Ipywidget } from './elements/Ipywidget';
import { LinkButton } from './elements/LinkButton';
import { Markdown } from './elements/Markdown';
import { MenuButton } from './elements/MenuButton';
import { Multiselect } from './elements/Multiselect';
import { Navigation } from './elements/Navigation';
import { NumberInput } from './elements/NumberInput';
import { Pagination } from './elements/Pagination';
import { Pills } from './elements/Pills';
import { PageLink } from './elements/PageLink';
import { Popover } from './elements/Popover';
import { Progress } from './elements/Progress';
import { Radio } from './elements/Radio';
import { SegmentedControl } from './elements/SegmentedControl';
import { Selectbox } from './elements/Selectbox';
import { SelectSlider } from './elements/SelectSlider';
import { Skeleton } from './elements/Skeleton';
import { Slider } from './elements/Slider';
import { Snow } from './elements/Snow';
import { Space } from './elements/Space';
import { Spinner } from './elements/Spinner';
import { StatusContainer } from './elements/StatusContainer';
import { Tab } from './elements/Tab';
import { Tabs } from './elements/Tabs';
import { Text } from './elements/Text';
import { TextArea } from './elements/TextArea';
import { TextInput } from './elements/TextInput';
import { TimeInput } from './elements/TimeInput';
import { Toast } from './elements/Toast';
import type { Registry } from './renderer';
import { Root } from './root';

export const REGISTRY = {
  alert: Alert,
  audio_input: AudioInput,
  badge: Badge,
  balloons: Balloons,
  button: Button,
  camera_input: CameraInput,
  caption: Caption,
  chat_input: ChatInput,
  chat_message: ChatMessage,
  checkbox: Checkbox,
  code: lazy(async () => ({ default: (await import('./elements/Code')).Code })),
  color_picker: ColorPicker,
  column: Column,
  columns: Columns,
  container: Container,
  dataframe: lazy(async () => ({ default: (await import('./elements/Dataframe')).Dataframe })),
  date_input: DateInput,
  datetime_input: DatetimeInput,
  dialog: Dialog,
  display: Display,
  divider: Divider,
  download_button: DownloadButton,
  empty: Empty,
  exception: ExceptionElement,
  expander: Expander,
  feedback: Feedback,
  file_uploader: FileUploader,
  form: Form,
  fragment: Fragment,
  grid: Grid,
  grid_cell: GridCell,
  heading: Heading,
  help: HelpInfo,
  html: lazy(async () => ({ default: (await import('./elements/Html')).Html })),
  iframe: Iframe,
  image: Image,
  ipywidget: Ipywidget,
  json: lazy(async () => ({ default: (await import('./elements/Json')).Json })),
  latex: lazy(async () => ({ default: (await import('./elements/Latex')).Latex })),
  link_button: LinkButton,
  markdown: Markdown,
  menu_button: MenuButton,
  metric: lazy(async () => ({ default: (await import('./elements/Metric')).Metric })),
  multiselect: Multiselect,
  navigation: Navigation,
  number_input: NumberInput,
  pagination: Pagination,
  pills: Pills,
  page_link: PageLink,
  popover: Popover,
  progress: Progress,
  radio: Radio,
  root: Root,
  segmented_control: SegmentedControl,
  select_slider: SelectSlider,
  selectbox: Selectbox,
  skeleton: Skeleton,
  slider: Slider,
  snow: Snow,
  space: Space,
  spinner: Spinner,
  status: StatusContainer,
  tab: Tab,
  table: lazy(async () => ({ default: (await import('./elements/Table')).Table })),
  tabs: Tabs,
  text: Text,
  text_area: TextArea,
  text_input: TextInput,
  time_input: TimeInput,
  toast: Toast,
  vega_lite_chart: lazy(async () => ({ default: (await import('./elements/VegaLiteChart')).VegaLiteChart }))
} satisfies Registry;
