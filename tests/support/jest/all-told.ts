// Every API test and race also tests the contract: whoever hears an error that his operation does not tell has failed.
import { takeUntold } from '../told.js';

const allTold = () => expect(takeUntold()).toEqual([]);
afterEach(allTold);
afterAll(allTold);
