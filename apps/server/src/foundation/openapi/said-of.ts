/** Where @nestjs/swagger keeps what @ApiTags and @ApiOperation say; it exports neither name. */
const [TAGS, OPERATION] = ['swagger/apiUseTags', 'swagger/apiOperation'];

/** The tag of a controller and the summary of one of its handlers, as the contract has them. */
export function saidOf(controller: object, handler: object): { tag: string; summary: string } {
  const [tag] = Reflect.getMetadata(TAGS, controller) as string[];
  const { summary } = Reflect.getMetadata(OPERATION, handler) as { summary: string };
  return { tag, summary };
}
