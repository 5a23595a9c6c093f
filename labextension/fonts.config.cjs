/**
 * The bundler's one setting of our own. KaTeX's styles name each font thrice; every browser that
 * JupyterLab runs in takes the first, woff2, so the others are not shipped.
 */
module.exports = {
  module: { rules: [{ test: /KaTeX_[\w-]+\.(woff|ttf)$/, type: 'asset/resource', generator: { emit: false } }] }
};
