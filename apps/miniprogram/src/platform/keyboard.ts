/** In WeChat fingers tap. */
export {};
