// @needs component/worksheet/worksheet
// @needs component/search/search-open, component/theme-switch/theme-switch, component/toc/toc
