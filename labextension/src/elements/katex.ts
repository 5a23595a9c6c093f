/** KaTeX with its style sheet: a chunk of its own, fonts included. */
import 'katex/dist/katex.min.css';

export { default as katex } from 'katex';
