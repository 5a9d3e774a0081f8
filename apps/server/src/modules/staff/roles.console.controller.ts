import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../foundation/auth/audience.js';
import {
  isLimited,
  PERMISSIONS,
  ROLE_PERMISSIONS,
  ROLE_NAMES,
  STAFF_ROLES,
} from '../../foundation/auth/permissions.js';
import { PERMISSION_WORDS, ROLE_ABOUT } from './role-words.js';
import { RolesView } from './roles.dto.js';

@ApiTags('staff')
@Needs('own')
@Controller('api/console/roles')
export class RolesConsoleController {
  @ApiOperation({
    summary: '角色与权限',
    description: '每个角色能做什么，用平常话说。这张表是固定的，服务器就按它放行。',
  })
  @Get()
  @ApiOkResponse({ type: RolesView })
  show(): RolesView {
    return {
      permissions: PERMISSIONS.map((permission) => ({ permission, words: PERMISSION_WORDS[permission] })),
      roles: STAFF_ROLES.map((role) => ({
        role,
        name: ROLE_NAMES[role],
        about: ROLE_ABOUT[role],
        isLimited: isLimited([role]),
        permissions: [...ROLE_PERMISSIONS[role]],
      })),
    };
  }
}
