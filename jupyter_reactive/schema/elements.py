"""The closed lists of what can stand in a tree."""

from . import charts, data, inputs, layout, media, status, text

ELEMENTS = (
    text.Heading,
    text.Markdown,
    text.Caption,
    text.Text,
    text.Code,
    text.Latex,
    text.Divider,
    text.Badge,
    data.Json,
    data.Metric,
    data.Table,
    data.Dataframe,
    charts.VegaLiteChart,
    media.Image,
    media.Display,
    media.Ipywidget,
    inputs.Button,
    inputs.Checkbox,
    inputs.Slider,
    inputs.NumberInput,
    inputs.TextInput,
    inputs.TextArea,
    inputs.Selectbox,
    inputs.Multiselect,
    inputs.Radio,
    status.Progress,
    status.Spinner,
    status.Alert,
    status.ExceptionElement,
)

BLOCKS = (
    layout.Root,
    layout.Container,
    layout.Form,
    layout.Columns,
    layout.Column,
    layout.Expander,
    layout.Tabs,
    layout.Tab,
    layout.Empty,
    layout.Fragment,
)
