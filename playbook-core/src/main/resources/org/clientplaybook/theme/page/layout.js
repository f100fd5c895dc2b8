// @needs component/offline/offline-load, component/search/search-open, component/theme-switch/theme-switch, component/toc/toc
