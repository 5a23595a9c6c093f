// Generated from jupyter_reactive/schema: change it there, then run
// `python -m jupyter_reactive.schema.typescript`.

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

export const PROTOCOL_VERSION = 1;

export interface NonFinite {
  readonly number: "nan" | "inf" | "-inf";
}

export interface Blob {
  readonly hash: string;
  readonly mime: string;
  readonly size: number;
}

export interface WidgetValue {
  readonly value: JsonValue;
  readonly revision: number;
}

export interface Theme {
  readonly light: { readonly [key: string]: string };
  readonly dark: { readonly [key: string]: string };
}

export interface AppInfo {
  readonly session: string;
  readonly app: string;
  readonly status: Status;
  readonly finished: number | null;
  readonly clients: number;
}

export interface CacheInfo {
  readonly decorator: "cache_data" | "cache_resource";
  readonly function: string;
  readonly entries: number;
  readonly size: number;
  readonly stored: number;
  readonly stored_size: number;
}

export interface StoredSnapshot {
  readonly version: number;
  readonly session: string;
  readonly app: string;
  readonly snapshot: Snapshot | null;
  readonly blobs: { readonly [key: string]: string };
}

export interface UploadedFileInfo {
  readonly id: string;
  readonly name: string;
  readonly size: number;
}

export interface SentMessage {
  readonly text: string;
  readonly files: readonly (UploadedFileInfo)[];
  readonly audio: UploadedFileInfo | null;
}

export interface ArrowTable {
  readonly data: Blob;
  readonly index: Blob;
  readonly columns: Blob;
}

export interface SpecialArg {
  readonly key: string;
  readonly bytes: Blob | null;
  readonly table: ArrowTable | null;
}

export interface TableField {
  readonly key: string;
  readonly table: Blob;
}

export interface ComponentEvent {
  readonly event: string;
  readonly value: JsonValue;
}

export interface PlainValue {
  readonly type: "json";
  readonly json: JsonValue;
}

export interface BytesValue {
  readonly type: "bytes";
  readonly bytes: string;
}

export interface TableValue {
  readonly type: "dataframe";
  readonly data: string;
  readonly index: string;
  readonly columns: string;
}

export interface PageEntry {
  readonly page: string;
  readonly title: string;
  readonly icon: string | null;
  readonly help: string | null;
  readonly section: string;
  readonly address: string | null;
}

export interface Picture {
  readonly source: Blob | string;
  readonly caption: string | null;
  readonly alt: string | null;
  readonly link: string | null;
}

export interface Frame {
  readonly file: string;
  readonly line: number;
  readonly function: string;
  readonly source: string;
}

export interface Member {
  readonly name: string;
  readonly kind: string;
  readonly value: string | null;
  readonly doc_string: string | null;
}

export interface Heading {
  readonly type: "heading";
  readonly body: string;
  readonly level: 1 | 2 | 3;
  readonly anchor: string | null;
  readonly hide_anchor: boolean;
  readonly help: string | null;
  readonly icon: string | null;
  readonly divider: string | null;
  readonly width: number | "stretch" | "content" | "auto";
  readonly text_alignment: "left" | "center" | "right" | "justify";
  readonly wrap: boolean;
}

export interface Markdown {
  readonly type: "markdown";
  readonly body: string;
  readonly allow_html: boolean;
  readonly help: string | null;
  readonly width: number | "stretch" | "content" | "auto";
  readonly text_alignment: "left" | "center" | "right" | "justify";
  readonly anchors: boolean;
  readonly wrap: boolean;
}

export interface Caption {
  readonly type: "caption";
  readonly body: string;
  readonly allow_html: boolean;
  readonly help: string | null;
  readonly width: number | "stretch" | "content" | "auto";
  readonly text_alignment: "left" | "center" | "right" | "justify";
  readonly wrap: boolean;
}

export interface Text {
  readonly type: "text";
  readonly body: string;
  readonly help: string | null;
  readonly width: number | "stretch" | "content" | "auto";
  readonly text_alignment: "left" | "center" | "right" | "justify";
  readonly wrap: boolean;
}

export interface Code {
  readonly type: "code";
  readonly body: string;
  readonly language: string | null;
  readonly line_numbers: boolean;
  readonly wrap_lines: boolean;
  readonly width: number | "stretch" | "content" | "auto";
  readonly height: number | "stretch" | "content" | "auto";
}

export interface Latex {
  readonly type: "latex";
  readonly body: string;
  readonly help: string | null;
  readonly width: number | "stretch" | "content" | "auto";
}

export interface Html {
  readonly type: "html";
  readonly body: string;
  readonly width: number | "stretch" | "content" | "auto";
  readonly unsafe_allow_javascript: boolean;
}

export interface HelpInfo {
  readonly type: "help";
  readonly name: string | null;
  readonly kind: string;
  readonly value: string | null;
  readonly described: boolean;
  readonly doc_string: string | null;
  readonly members: readonly (Member)[];
  readonly width: number | "stretch" | "content" | "auto";
}

export interface Space {
  readonly type: "space";
  readonly size: number | "stretch" | "xxsmall" | "xsmall" | "small" | "medium" | "large" | "xlarge" | "xxlarge";
}

export interface Divider {
  readonly type: "divider";
  readonly width: number | "stretch" | "content" | "auto";
}

export interface Badge {
  readonly type: "badge";
  readonly label: string;
  readonly icon: string | null;
  readonly color: string;
  readonly width: number | "stretch" | "content" | "auto";
  readonly help: string | null;
}

export interface Json {
  readonly type: "json";
  readonly body: string;
  readonly expanded: boolean | number;
  readonly width: number | "stretch" | "content" | "auto";
}

export interface Metric {
  readonly type: "metric";
  readonly label: string;
  readonly value: string;
  readonly delta: string | null;
  readonly delta_sign: "up" | "down" | "none";
  readonly delta_arrow: "up" | "down" | "off";
  readonly delta_color: string;
  readonly delta_description: string | null;
  readonly help: string | null;
  readonly icon: string | null;
  readonly label_visibility: "visible" | "hidden" | "collapsed";
  readonly border: boolean;
  readonly format: string | null;
  readonly chart_data: readonly (number | NonFinite)[];
  readonly chart_type: "line" | "bar" | "area";
  readonly width: number | "stretch" | "content" | "auto";
  readonly height: number | "stretch" | "content" | "auto";
}

export interface Table {
  readonly type: "table";
  readonly data: Blob;
  readonly headers: readonly (string)[];
  readonly index: number;
  readonly rows: number;
  readonly border: boolean | "horizontal";
  readonly hide_index: boolean;
  readonly hide_header: boolean;
  readonly width: number | "stretch" | "content" | "auto";
  readonly height: number | "stretch" | "content" | "auto";
  readonly alt: string | null;
}

export interface Dataframe {
  readonly type: "dataframe";
  readonly data: Blob;
  readonly headers: readonly (string)[];
  readonly index: number;
  readonly rows: number;
  readonly hide_index: boolean;
  readonly column_order: readonly (string)[] | null;
  readonly placeholder: string | null;
  readonly width: number | "stretch" | "content" | "auto";
  readonly height: number | "stretch" | "content" | "auto";
  readonly row_height: number | null;
  readonly alt: string | null;
}

export interface VegaLiteChart {
  readonly type: "vega_lite_chart";
  readonly spec: string;
  readonly datasets: { readonly [key: string]: Blob };
  readonly theme: string | null;
  readonly width: number | "stretch" | "content" | "auto";
  readonly height: number | "stretch" | "content" | "auto";
  readonly alt: string | null;
}

export interface Image {
  readonly type: "image";
  readonly pictures: readonly (Picture)[];
  readonly width: number | "stretch" | "content" | "auto";
}

export interface Display {
  readonly type: "display";
  readonly data: { readonly [key: string]: Blob | string };
  readonly metadata: string;
}

export interface Ipywidget {
  readonly type: "ipywidget";
  readonly model_id: string;
  readonly fallback: string;
}

export interface Button {
  readonly type: "button";
  readonly label: string;
  readonly help: string | null;
  readonly disabled: boolean;
  readonly label_visibility: "visible" | "hidden" | "collapsed";
  readonly form: string | null;
  readonly style: "primary" | "secondary" | "tertiary";
  readonly icon: string | null;
  readonly icon_position: "left" | "right";
  readonly shortcut: string | null;
  readonly width: number | "stretch" | "content" | "auto";
  readonly wrap: boolean | null;
}

export interface LinkButton {
  readonly type: "link_button";
  readonly label: string;
  readonly help: string | null;
  readonly disabled: boolean;
  readonly label_visibility: "visible" | "hidden" | "collapsed";
  readonly form: string | null;
  readonly style: "primary" | "secondary" | "tertiary";
  readonly icon: string | null;
  readonly icon_position: "left" | "right";
  readonly shortcut: string | null;
  readonly width: number | "stretch" | "content" | "auto";
  readonly wrap: boolean | null;
  readonly url: string;
  readonly reruns: boolean;
}

export interface MenuButton {
  readonly type: "menu_button";
  readonly label: string;
  readonly help: string | null;
  readonly disabled: boolean;
  readonly label_visibility: "visible" | "hidden" | "collapsed";
  readonly form: string | null;
  readonly style: "primary" | "secondary" | "tertiary";
  readonly icon: string | null;
  readonly icon_position: "left" | "right";
  readonly shortcut: string | null;
  readonly width: number | "stretch" | "content" | "auto";
  readonly wrap: boolean | null;
  readonly options: readonly (string)[];
}

export interface Checkbox {
  readonly type: "checkbox";
  readonly label: string;
  readonly help: string | null;
  readonly disabled: boolean;
  readonly label_visibility: "visible" | "hidden" | "collapsed";
  readonly form: string | null;
  readonly default: boolean;
  readonly style: "checkbox" | "toggle";
  readonly width: number | "stretch" | "content" | "auto";
  readonly wrap: boolean | null;
}

export interface Slider {
  readonly type: "slider";
  readonly label: string;
  readonly help: string | null;
  readonly disabled: boolean;
  readonly label_visibility: "visible" | "hidden" | "collapsed";
  readonly form: string | null;
  readonly default: readonly (number | NonFinite)[];
  readonly minimum: number | NonFinite;
  readonly maximum: number | NonFinite;
  readonly step: number | NonFinite;
  readonly kind: "int" | "float" | "date" | "time" | "datetime";
  readonly format: string | null;
  readonly width: number | "stretch" | "content" | "auto";
}

export interface NumberInput {
  readonly type: "number_input";
  readonly label: string;
  readonly help: string | null;
  readonly disabled: boolean;
  readonly label_visibility: "visible" | "hidden" | "collapsed";
  readonly form: string | null;
  readonly default: number | NonFinite | null;
  readonly minimum: number | NonFinite | null;
  readonly maximum: number | NonFinite | null;
  readonly step: number | NonFinite;
  readonly kind: "int" | "float";
  readonly format: string | null;
  readonly placeholder: string | null;
  readonly required: boolean;
  readonly icon: string | null;
  readonly width: number | "stretch" | "content" | "auto";
}

export interface TextInput {
  readonly type: "text_input";
  readonly label: string;
  readonly help: string | null;
  readonly disabled: boolean;
  readonly label_visibility: "visible" | "hidden" | "collapsed";
  readonly form: string | null;
  readonly default: string | null;
  readonly max_chars: number | null;
  readonly kind: "default" | "password" | "email" | "url" | "phone" | "search";
  readonly autocomplete: string;
  readonly placeholder: string | null;
  readonly required: boolean;
  readonly pattern: string | null;
  readonly pattern_message: string | null;
  readonly live: number | null;
  readonly icon: string | null;
  readonly width: number | "stretch" | "content" | "auto";
}

export interface TextArea {
  readonly type: "text_area";
  readonly label: string;
  readonly help: string | null;
  readonly disabled: boolean;
  readonly label_visibility: "visible" | "hidden" | "collapsed";
  readonly form: string | null;
  readonly default: string | null;
  readonly max_chars: number | null;
  readonly placeholder: string | null;
  readonly required: boolean;
  readonly width: number | "stretch" | "content" | "auto";
  readonly height: number | "content" | "stretch" | null;
}

export interface Selectbox {
  readonly type: "selectbox";
  readonly label: string;
  readonly help: string | null;
  readonly disabled: boolean;
  readonly label_visibility: "visible" | "hidden" | "collapsed";
  readonly form: string | null;
  readonly options: readonly (string)[];
  readonly default: string | null;
  readonly placeholder: string | null;
  readonly accept_new_options: boolean;
  readonly filter_mode: "fuzzy" | "contains" | "prefix" | null;
  readonly required: boolean;
  readonly icon: string | null;
  readonly width: number | "stretch" | "content" | "auto";
}

export interface Multiselect {
  readonly type: "multiselect";
  readonly label: string;
  readonly help: string | null;
  readonly disabled: boolean;
  readonly label_visibility: "visible" | "hidden" | "collapsed";
  readonly form: string | null;
  readonly options: readonly (string)[];
  readonly default: readonly (string)[];
  readonly max_selections: number | null;
  readonly placeholder: string | null;
  readonly accept_new_options: boolean;
  readonly filter_mode: "fuzzy" | "contains" | "prefix" | null;
  readonly select_all: boolean | number;
  readonly width: number | "stretch" | "content" | "auto";
  readonly wrap: boolean | null;
}

export interface Radio {
  readonly type: "radio";
  readonly label: string;
  readonly help: string | null;
  readonly disabled: boolean;
  readonly label_visibility: "visible" | "hidden" | "collapsed";
  readonly form: string | null;
  readonly options: readonly (string)[];
  readonly default: number | null;
  readonly captions: readonly (string)[];
  readonly horizontal: boolean;
  readonly width: number | "stretch" | "content" | "auto";
}

export interface DateInput {
  readonly type: "date_input";
  readonly label: string;
  readonly help: string | null;
  readonly disabled: boolean;
  readonly label_visibility: "visible" | "hidden" | "collapsed";
  readonly form: string | null;
  readonly default: readonly (string)[];
  readonly minimum: string;
  readonly maximum: string;
  readonly is_range: boolean;
  readonly format: string;
  readonly required: boolean;
  readonly width: number | "stretch" | "content" | "auto";
}

export interface TimeInput {
  readonly type: "time_input";
  readonly label: string;
  readonly help: string | null;
  readonly disabled: boolean;
  readonly label_visibility: "visible" | "hidden" | "collapsed";
  readonly form: string | null;
  readonly default: string | null;
  readonly step: number;
  readonly format: "12h" | "24h" | "localized";
  readonly required: boolean;
  readonly width: number | "stretch" | "content" | "auto";
}

export interface DatetimeInput {
  readonly type: "datetime_input";
  readonly label: string;
  readonly help: string | null;
  readonly disabled: boolean;
  readonly label_visibility: "visible" | "hidden" | "collapsed";
  readonly form: string | null;
  readonly default: string | null;
  readonly minimum: string;
  readonly maximum: string;
  readonly step: number;
  readonly format: string;
  readonly required: boolean;
  readonly width: number | "stretch" | "content" | "auto";
}

export interface SelectSlider {
  readonly type: "select_slider";
  readonly label: string;
  readonly help: string | null;
  readonly disabled: boolean;
  readonly label_visibility: "visible" | "hidden" | "collapsed";
  readonly form: string | null;
  readonly options: readonly (string)[];
  readonly default: readonly (number)[];
  readonly width: number | "stretch" | "content" | "auto";
}

export interface ColorPicker {
  readonly type: "color_picker";
  readonly label: string;
  readonly help: string | null;
  readonly disabled: boolean;
  readonly label_visibility: "visible" | "hidden" | "collapsed";
  readonly form: string | null;
  readonly default: string;
  readonly width: number | "stretch" | "content" | "auto";
}

export interface Pills {
  readonly type: "pills";
  readonly label: string;
  readonly help: string | null;
  readonly disabled: boolean;
  readonly label_visibility: "visible" | "hidden" | "collapsed";
  readonly form: string | null;
  readonly options: readonly (string)[];
  readonly default: readonly (string)[];
  readonly several: boolean;
  readonly required: boolean;
  readonly width: number | "stretch" | "content" | "auto";
  readonly wrap: boolean | null;
}

export interface SegmentedControl {
  readonly type: "segmented_control";
  readonly label: string;
  readonly help: string | null;
  readonly disabled: boolean;
  readonly label_visibility: "visible" | "hidden" | "collapsed";
  readonly form: string | null;
  readonly options: readonly (string)[];
  readonly default: readonly (string)[];
  readonly several: boolean;
  readonly required: boolean;
  readonly width: number | "stretch" | "content" | "auto";
  readonly wrap: boolean | null;
}

export interface Feedback {
  readonly type: "feedback";
  readonly label: string;
  readonly help: string | null;
  readonly disabled: boolean;
  readonly label_visibility: "visible" | "hidden" | "collapsed";
  readonly form: string | null;
  readonly default: number | null;
  readonly style: "thumbs" | "faces" | "stars";
  readonly width: number | "stretch" | "content" | "auto";
}

export interface Pagination {
  readonly type: "pagination";
  readonly label: string;
  readonly help: string | null;
  readonly disabled: boolean;
  readonly label_visibility: "visible" | "hidden" | "collapsed";
  readonly form: string | null;
  readonly default: number;
  readonly num_pages: number;
  readonly max_visible_pages: number | null;
  readonly width: number | "stretch" | "content" | "auto";
}

export interface DownloadButton {
  readonly type: "download_button";
  readonly label: string;
  readonly help: string | null;
  readonly disabled: boolean;
  readonly label_visibility: "visible" | "hidden" | "collapsed";
  readonly form: string | null;
  readonly style: "primary" | "secondary" | "tertiary";
  readonly icon: string | null;
  readonly icon_position: "left" | "right";
  readonly shortcut: string | null;
  readonly width: number | "stretch" | "content" | "auto";
  readonly wrap: boolean | null;
  readonly file_name: string | null;
  readonly mime: string | null;
  readonly reruns: boolean;
}

export interface Iframe {
  readonly type: "iframe";
  readonly src: string | null;
  readonly srcdoc: string | null;
  readonly scrolling: boolean;
  readonly tab_index: number | null;
  readonly width: number | "stretch" | "content" | "auto";
  readonly height: number;
}

export interface ComponentInstance {
  readonly type: "component_instance";
  readonly label: string;
  readonly help: string | null;
  readonly disabled: boolean;
  readonly label_visibility: "visible" | "hidden" | "collapsed";
  readonly form: string | null;
  readonly component_name: string;
  readonly url: string | null;
  readonly json_args: string;
  readonly special_args: readonly (SpecialArg)[];
  readonly tab_index: number | null;
  readonly default: null;
}

export interface BidiComponent {
  readonly type: "bidi_component";
  readonly label: string;
  readonly help: string | null;
  readonly disabled: boolean;
  readonly label_visibility: "visible" | "hidden" | "collapsed";
  readonly form: string | null;
  readonly component_name: string;
  readonly html_content: string;
  readonly css_content: string;
  readonly js: Blob | null;
  readonly isolate_styles: boolean;
  readonly json: string | null;
  readonly bytes: Blob | null;
  readonly table: Blob | null;
  readonly tables: readonly (TableField)[];
  readonly events: string;
  readonly width: number | "stretch" | "content" | "auto";
  readonly height: number | "stretch" | "content" | "auto";
  readonly default: null;
}

export interface Navigation {
  readonly type: "navigation";
  readonly pages: readonly (PageEntry)[];
  readonly current: string;
  readonly position: "sidebar" | "top";
  readonly visible: number | null;
}

export interface PageLink {
  readonly type: "page_link";
  readonly label: string;
  readonly page: string;
  readonly page_id: string;
  readonly external: boolean;
  readonly current: boolean;
  readonly query_string: string;
  readonly icon: string | null;
  readonly icon_position: "left" | "right";
  readonly help: string | null;
  readonly disabled: boolean;
  readonly width: number | "stretch" | "content" | "auto";
}

export interface ChatInput {
  readonly type: "chat_input";
  readonly label: string;
  readonly help: string | null;
  readonly disabled: boolean;
  readonly label_visibility: "visible" | "hidden" | "collapsed";
  readonly form: string | null;
  readonly max_chars: number | null;
  readonly max_upload_size: number;
  readonly accept_file: "none" | "one" | "multiple" | "directory";
  readonly file_type: readonly (string)[];
  readonly accept_audio: boolean;
  readonly audio_sample_rate: number | null;
  readonly submit_mode: "submit" | "disable" | "stop";
  readonly prefill: string | null;
  readonly prefilled: number;
  readonly width: number | "stretch" | "content" | "auto";
  readonly height: number | "content" | "stretch";
}

export interface FileUploader {
  readonly type: "file_uploader";
  readonly label: string;
  readonly help: string | null;
  readonly disabled: boolean;
  readonly label_visibility: "visible" | "hidden" | "collapsed";
  readonly form: string | null;
  readonly default: readonly (UploadedFileInfo)[];
  readonly file_type: readonly (string)[];
  readonly accept: "one" | "multiple" | "directory";
  readonly max_upload_size: number;
  readonly width: number | "stretch" | "content" | "auto";
}

export interface CameraInput {
  readonly type: "camera_input";
  readonly label: string;
  readonly help: string | null;
  readonly disabled: boolean;
  readonly label_visibility: "visible" | "hidden" | "collapsed";
  readonly form: string | null;
  readonly default: readonly (UploadedFileInfo)[];
  readonly resolution: "480p" | "720p" | "1080p" | null;
  readonly max_upload_size: number;
  readonly width: number | "stretch" | "content" | "auto";
}

export interface AudioInput {
  readonly type: "audio_input";
  readonly label: string;
  readonly help: string | null;
  readonly disabled: boolean;
  readonly label_visibility: "visible" | "hidden" | "collapsed";
  readonly form: string | null;
  readonly default: readonly (UploadedFileInfo)[];
  readonly sample_rate: number | null;
  readonly max_upload_size: number;
  readonly width: number | "stretch" | "content" | "auto";
}

export interface Progress {
  readonly type: "progress";
  readonly value: number;
  readonly text: string | null;
  readonly width: number | "stretch" | "content" | "auto";
}

export interface Spinner {
  readonly type: "spinner";
  readonly text: string;
  readonly show_time: boolean;
  readonly started: number;
  readonly width: number | "stretch" | "content" | "auto";
}

export interface Alert {
  readonly type: "alert";
  readonly kind: "success" | "info" | "warning" | "error";
  readonly body: string;
  readonly icon: string | null;
  readonly title: string | null;
  readonly width: number | "stretch" | "content" | "auto";
}

export interface ExceptionElement {
  readonly type: "exception";
  readonly name: string;
  readonly message: string;
  readonly hint: string | null;
  readonly frames: readonly (Frame)[];
  readonly is_warning: boolean;
  readonly width: number | "stretch" | "content" | "auto";
}

export interface Toast {
  readonly type: "toast";
  readonly body: string;
  readonly icon: string | null;
  readonly duration: number;
  readonly shown: number;
}

export interface Balloons {
  readonly type: "balloons";
  readonly shown: number;
}

export interface Snow {
  readonly type: "snow";
  readonly shown: number;
}

export interface Root {
  readonly type: "root";
  readonly name: "main" | "sidebar" | "event" | "bottom";
}

export interface Container {
  readonly type: "container";
  readonly key: string | null;
  readonly border: boolean;
  readonly horizontal: boolean;
  readonly wrap: boolean;
  readonly gap: "xxsmall" | "xsmall" | "small" | "medium" | "large" | "xlarge" | "xxlarge" | number | null;
  readonly horizontal_alignment: "left" | "center" | "right" | "distribute";
  readonly vertical_alignment: "top" | "center" | "bottom" | "distribute";
  readonly autoscroll: boolean;
  readonly width: number | "stretch" | "content" | "auto";
  readonly height: number | "stretch" | "content" | "auto";
}

export interface Form {
  readonly type: "form";
  readonly key: string;
  readonly clear_on_submit: boolean;
  readonly enter_to_submit: boolean;
  readonly border: boolean;
  readonly width: number | "stretch" | "content" | "auto";
  readonly height: number | "stretch" | "content" | "auto";
}

export interface ChatMessage {
  readonly type: "chat_message";
  readonly name: string;
  readonly avatar: Blob | string;
  readonly avatar_type: "icon" | "emoji" | "image";
  readonly width: number | "stretch" | "content" | "auto";
}

export interface Columns {
  readonly type: "columns";
  readonly gap: "xxsmall" | "xsmall" | "small" | "medium" | "large" | "xlarge" | "xxlarge" | number | null;
  readonly wrap: boolean;
  readonly width: number | "stretch" | "content" | "auto";
}

export interface Column {
  readonly type: "column";
  readonly weight: number;
  readonly vertical_alignment: "top" | "center" | "bottom";
  readonly border: boolean;
}

export interface Dialog {
  readonly type: "dialog";
  readonly title: string;
  readonly size: number | "small" | "medium" | "large";
  readonly position: "left" | "center" | "right";
  readonly dismissible: boolean;
  readonly icon: string | null;
  readonly listening: boolean;
  readonly opened: number;
}

export interface Expander {
  readonly type: "expander";
  readonly key: string | null;
  readonly label: string;
  readonly expanded: boolean;
  readonly icon: string | null;
  readonly style: "default" | "compact" | "step";
  readonly width: number | "stretch" | "content" | "auto";
}

export interface Popover {
  readonly type: "popover";
  readonly key: string | null;
  readonly label: string;
  readonly style: "primary" | "secondary" | "tertiary";
  readonly help: string | null;
  readonly icon: string | null;
  readonly disabled: boolean;
  readonly width: number | "stretch" | "content" | "auto";
  readonly wrap: boolean | null;
}

export interface StatusContainer {
  readonly type: "status";
  readonly label: string;
  readonly expanded: boolean;
  readonly state: "running" | "complete" | "error";
  readonly style: "default" | "compact" | "step";
  readonly width: number | "stretch" | "content" | "auto";
}

export interface Tabs {
  readonly type: "tabs";
  readonly key: string | null;
  readonly default: string | null;
  readonly width: number | "stretch" | "content" | "auto";
  readonly height: number | "stretch" | "content" | "auto";
}

export interface Tab {
  readonly type: "tab";
  readonly label: string;
}

export interface Grid {
  readonly type: "grid";
  readonly key: string | null;
  readonly columns: number | "auto";
  readonly min_column_width: number | "auto";
  readonly wrap: boolean;
  readonly row_gap: "xxsmall" | "xsmall" | "small" | "medium" | "large" | "xlarge" | "xxlarge" | number | null;
  readonly column_gap: "xxsmall" | "xsmall" | "small" | "medium" | "large" | "xlarge" | "xxlarge" | number | null;
  readonly vertical_alignment: "top" | "center" | "bottom";
  readonly border: boolean;
  readonly row_height: number | "content";
  readonly width: number | "stretch" | "content" | "auto";
  readonly height: number | "stretch" | "content" | "auto";
  readonly dense: boolean;
}

export interface GridCell {
  readonly type: "grid_cell";
  readonly column_span: number | "all";
  readonly row_span: number;
}

export interface Skeleton {
  readonly type: "skeleton";
  readonly height: number | "stretch" | null;
  readonly width: number | "stretch" | "content" | "auto";
}

export interface Empty {
  readonly type: "empty";
  readonly spent: boolean;
}

export interface Fragment {
  readonly type: "fragment";
  readonly run_every: number | null;
}

export interface Insert {
  readonly type: "insert";
  readonly id: number;
  readonly parent: number;
  readonly before: number | null;
  readonly node: Node;
  readonly widget: string | null;
}

export interface Update {
  readonly type: "update";
  readonly id: number;
  readonly node: Node;
  readonly widget: string | null;
}

export interface Move {
  readonly type: "move";
  readonly id: number;
  readonly parent: number;
  readonly before: number | null;
}

export interface Remove {
  readonly type: "remove";
  readonly ids: readonly (number)[];
}

export interface Values {
  readonly type: "values";
  readonly values: { readonly [key: string]: WidgetValue };
}

export interface Status {
  readonly type: "status";
  readonly state: "idle" | "queued" | "running" | "stopping";
  readonly run: number;
  readonly failed: boolean;
  readonly duration: number | null;
  readonly title: string | null;
  readonly icon: string | null;
  readonly layout: "centered" | "wide";
  readonly sidebar: "auto" | "expanded" | "collapsed" | number;
  readonly query: string;
  readonly theme: Theme | null;
}

export interface ConsoleText {
  readonly type: "console_text";
  readonly stream: "stdout" | "stderr";
  readonly text: string;
  readonly reset: boolean;
}

export interface Received {
  readonly type: "received";
  readonly event: number;
}

export interface Refused {
  readonly type: "refused";
  readonly event: number;
  readonly reason: string;
}

export interface Closed {
  readonly type: "closed";
  readonly reason: string;
}

export interface Snapshot {
  readonly type: "snapshot";
  readonly session: string;
  readonly app: string;
  readonly nodes: readonly (Insert)[];
  readonly values: { readonly [key: string]: WidgetValue };
  readonly status: Status;
  readonly console: readonly (ConsoleText)[];
}

export interface Apps {
  readonly type: "apps";
  readonly apps: readonly (AppInfo)[];
}

export interface Caches {
  readonly type: "caches";
  readonly functions: readonly (CacheInfo)[];
}

export interface DownloadPart {
  readonly type: "download_part";
  readonly download: string;
  readonly offset: number;
  readonly size: number;
  readonly name: string;
  readonly mime: string;
  readonly failed: string | null;
}

export interface UploadState {
  readonly type: "upload_state";
  readonly upload: string;
  readonly received: number;
  readonly name: string;
  readonly failed: string | null;
}

export interface WidgetState {
  readonly id: string;
  readonly value: JsonValue;
  readonly revision?: number;
}

export interface Person {
  readonly username: string;
  readonly name?: string;
  readonly display_name?: string;
}

export interface Hello {
  readonly type: "hello";
  readonly client: string;
  readonly blobs?: readonly (string)[];
}

export interface Interact {
  readonly type: "interact";
  readonly client: string;
  readonly event: number;
  readonly widgets: readonly (WidgetState)[];
  readonly seen?: number;
}

export interface Rerun {
  readonly type: "rerun";
  readonly client: string;
  readonly event: number;
  readonly query?: string | null;
  readonly page?: string | null;
  readonly seen?: number;
}

export interface RunFragment {
  readonly type: "run_fragment";
  readonly client: string;
  readonly node: number;
}

export interface Dismiss {
  readonly type: "dismiss";
  readonly client: string;
  readonly node: number;
}

export interface Stop {
  readonly type: "stop";
  readonly client: string;
}

export interface Close {
  readonly type: "close";
  readonly client: string;
}

export interface Ack {
  readonly type: "ack";
  readonly client: string;
  readonly number: number;
}

export interface Heartbeat {
  readonly type: "heartbeat";
  readonly client: string;
  readonly visible?: boolean;
}

export interface PageContext {
  readonly type: "page_context";
  readonly client: string;
  readonly theme?: "light" | "dark" | null;
  readonly locale?: string | null;
  readonly timezone?: string | null;
  readonly timezone_offset?: number | null;
  readonly url?: string | null;
  readonly is_embedded?: boolean | null;
  readonly person?: Person | null;
}

export interface Download {
  readonly type: "download";
  readonly client: string;
  readonly widget: string;
  readonly download: string;
  readonly offset?: number;
}

export interface UploadPart {
  readonly type: "upload_part";
  readonly client: string;
  readonly widget: string;
  readonly upload: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number;
  readonly offset: number;
  readonly digest: string;
}

export interface DropUpload {
  readonly type: "drop_upload";
  readonly client: string;
  readonly upload: string;
}

export interface ComponentFile {
  readonly type: "component_file";
  readonly client: string;
  readonly widget: string;
  readonly download: string;
  readonly path: string;
  readonly offset?: number;
}

export interface Command {
  readonly type: "command";
  readonly client: string;
  readonly session: string;
  readonly command: "rerun" | "stop" | "close";
}

export interface ListCaches {
  readonly type: "list_caches";
  readonly client: string;
}

export interface ClearCache {
  readonly type: "clear_cache";
  readonly client: string;
  readonly decorator: "cache_data" | "cache_resource";
  readonly function?: string | null;
}

export interface Attach {
  readonly type: "attach";
  readonly client: string;
  readonly version: number;
  readonly session: string;
}

export interface NewSession {
  readonly type: "new_session";
  readonly client: string;
  readonly version: number;
  readonly app: string;
}

export interface ListApps {
  readonly type: "list_apps";
  readonly client: string;
  readonly version: number;
}

export type Element =
  | Heading
  | Markdown
  | Caption
  | Text
  | Code
  | Latex
  | Html
  | HelpInfo
  | Space
  | Divider
  | Badge
  | Json
  | Metric
  | Table
  | Dataframe
  | VegaLiteChart
  | Image
  | Display
  | Ipywidget
  | Button
  | LinkButton
  | MenuButton
  | Checkbox
  | Slider
  | NumberInput
  | TextInput
  | TextArea
  | Selectbox
  | Multiselect
  | Radio
  | DateInput
  | TimeInput
  | DatetimeInput
  | SelectSlider
  | ColorPicker
  | Pills
  | SegmentedControl
  | Feedback
  | Pagination
  | DownloadButton
  | Iframe
  | ComponentInstance
  | BidiComponent
  | Navigation
  | PageLink
  | ChatInput
  | FileUploader
  | CameraInput
  | AudioInput
  | Progress
  | Spinner
  | Alert
  | ExceptionElement
  | Toast
  | Balloons
  | Snow;

export type WidgetElement =
  | Button
  | LinkButton
  | MenuButton
  | Checkbox
  | Slider
  | NumberInput
  | TextInput
  | TextArea
  | Selectbox
  | Multiselect
  | Radio
  | DateInput
  | TimeInput
  | DatetimeInput
  | SelectSlider
  | ColorPicker
  | Pills
  | SegmentedControl
  | Feedback
  | Pagination
  | DownloadButton
  | ComponentInstance
  | BidiComponent
  | ChatInput
  | FileUploader
  | CameraInput
  | AudioInput;

export type ComponentValue =
  | PlainValue
  | BytesValue
  | TableValue;

export type Block =
  | Root
  | Container
  | Form
  | ChatMessage
  | Columns
  | Column
  | Dialog
  | Expander
  | Popover
  | StatusContainer
  | Tabs
  | Tab
  | Grid
  | GridCell
  | Skeleton
  | Empty
  | Fragment;

export type Node = Element | Block;

export type ForwardMsg =
  | Insert
  | Update
  | Move
  | Remove
  | Values
  | Status
  | ConsoleText
  | Received
  | Refused
  | Closed
  | Snapshot
  | Apps
  | Caches;

export type Answer =
  | DownloadPart
  | UploadState;

export type BackMsg =
  | Hello
  | Interact
  | Rerun
  | RunFragment
  | Dismiss
  | Stop
  | Close
  | Ack
  | Heartbeat
  | PageContext
  | Download
  | UploadPart
  | DropUpload
  | ComponentFile
  | Command
  | ListCaches
  | ClearCache;

export type OpenRequest =
  | Attach
  | NewSession
  | ListApps;
