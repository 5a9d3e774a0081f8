/** WeChat has its own way home in the corner of a page that lies over no other. */
export const useWayHome = () => false;
