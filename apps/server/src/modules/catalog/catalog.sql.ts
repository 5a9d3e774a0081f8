import { SKILLS } from '../engineer/engineer.sql.js';

/** To be joined: the service of an id. */
export const itemBy = (id: string, alias: string) => `catalog_service_item ${alias} ON ${alias}.id = ${id}`;

/** The services on offer, whose rows are JSON. */
export const SERVICES_SQL = `
  SELECT 'service' AS kind, i.id, JSON_OBJECT('name', i.name, 'type', i.type, 'durationMinutes', i.duration_minutes, 'skill', i.skill,
    'priceFen', i.price_fen, 'warrantyPriceFen', i.warranty_price_fen, 'summary', i.summary) AS data
  FROM catalog_service_item i WHERE i.active = 1 ORDER BY i.position, i.id LIMIT 20`;

/** The minutes of the shortest service on offer that an engineer can do. */
export const shortestServiceOf = (engineerId: string) =>
  `(SELECT MIN(i.duration_minutes) FROM ${SKILLS} JOIN catalog_service_item i ON i.skill = k.skill AND i.active = 1
    WHERE k.engineer_id = ${engineerId})`;
