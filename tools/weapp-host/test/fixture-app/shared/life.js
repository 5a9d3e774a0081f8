/* global getApp */
/** The life-cycle of a page, each step written into the app's log. */
module.exports = function life(name) {
  const step = (method) =>
    function (query) {
      const more = method === 'onLoad' ? ` ${JSON.stringify(query)}` : '';
      getApp().log.push(`${name}.${method}${more}`);
    };
  const methods = ['onLoad', 'onShow', 'onReady', 'onHide', 'onUnload', 'onTabItemTap'];
  return Object.fromEntries(methods.map((method) => [method, step(method)]));
};
