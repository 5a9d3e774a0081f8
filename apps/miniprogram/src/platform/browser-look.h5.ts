import './browser-look.scss';
