// A file of the application, or of its packages, is not loaded by Jest: it is asked for outside.
const process = (_text, path) => ({ code: `module.exports = qianquOutside(${JSON.stringify(path)});` });

export default { process, getCacheKey: (_text, path) => `outside ${path}` };
