import { MEMBERSHIP_ROLES, type MembershipRole } from '@rongqiao/contracts';
import { type Command, Option } from 'commander';
import { inLanguage, type Locale } from '../platform/errors/index.ts';
import { describeCommand, print } from './command.ts';
import { readPassword } from './read-password.ts';
import { withDatabase } from './with-database.ts';

interface Json {
  json?: boolean;
}
interface PasswordOptions extends Json {
  generate?: boolean;
}
interface AddOptions extends PasswordOptions {
  name?: string;
  organisation?: string;
  role: MembershipRole;
}

/** `rongqiao user add|list|password|disable|unlock|reset-link` */
export function userCommand(locale: Locale): Command {
  const say = (zh: string, en: string) => inLanguage({ zh, en }, locale);
  const command = describeCommand('user', {
    locale,
    about: {
      zh: '管理可登录的用户（不带 --generate 时从标准输入读取密码）',
      en: 'Manage who can sign in (passwords are read from standard input unless --generate)',
    },
    examples: [
      'user add zhang@example.cn --name 张敏 --generate',
      'user add li@example.cn --name 李强 --organisation <id> --role publisher < password.txt',
      'user list --json',
      'user password zhang@example.cn --generate',
      'user disable zhang@example.cn',
      'user unlock zhang@example.cn',
      'user reset-link zhang@example.cn',
    ],
  });
  const json = say('以 JSON 输出', 'print JSON');
  const generate = say('生成一个密码并显示一次', 'make a password and show it once');
  command
    .command('add <email>')
    .description(say('新增用户', 'add a user'))
    .requiredOption('--name <name>', say('姓名', 'name'))
    .option('--organisation <id>', say('所属单位的编号', 'id of an organisation to be a member of'))
    .addOption(
      new Option('--role <role>', say('在单位中的角色', 'role there'))
        .choices(MEMBERSHIP_ROLES)
        .default('publisher'),
    )
    .option('--generate', generate)
    .option('--json', json)
    .action(addUser);
  command
    .command('list')
    .description(say('列出用户', 'list users'))
    .option('--json', json)
    .action(printUsers);
  command
    .command('password <email>')
    .description(say('设置新密码，并结束其全部会话', 'set a new password and end all sessions'))
    .option('--generate', generate)
    .option('--json', json)
    .action(changePassword);
  command
    .command('disable <email>')
    .description(say('停用用户，并结束其全部会话', 'disable a user and end all sessions'))
    .option('--json', json)
    .action(disable);
  command
    .command('erase <email>')
    .description(
      say(
        '应本人要求注销账号：删除个人信息，不可恢复',
        'delete the account and personal data of a person who asks for it, for good',
      ),
    )
    .option('--json', json)
    .action(erase);
  command
    .command('unlock <email>')
    .description(say('解除因多次输错而锁定的登录', 'lift the lock after failed sign-ins'))
    .option('--json', json)
    .action(unlock);
  command
    .command('reset-link <email>')
    .description(
      say(
        '生成一个设置新密码的链接，一天内有效，只能用一次',
        'make a link that sets a new password, once, within a day',
      ),
    )
    .option('--json', json)
    .action(printResetLink);
  return command;
}

async function addUser(email: string, options: AddOptions): Promise<void> {
  const { name = '', organisation, role } = options;
  const secret = await readPassword(options);
  const { addUser: add } = await import('../modules/accounts/index.ts');
  await withDatabase(async (database) => {
    const membership = organisation ? { organisationId: organisation, role } : {};
    const user = { name, email, password: secret.password, ...membership };
    const id = await add(database, user, new Date());
    print(options, { id, email, ...secret.shown }, [id, email, ...Object.values(secret.shown)].join('\t'));
  });
}

async function printUsers(options: Json): Promise<void> {
  const { listUsers } = await import('../modules/accounts/index.ts');
  await withDatabase(async (database) => {
    const users = await listUsers(database);
    const lines = users.map((user) =>
      [user.id, user.email, user.name, user.disabledAt ? 'disabled' : 'active'].join('\t'),
    );
    print(options, users, lines.join('\n'));
  });
}

async function changePassword(email: string, options: PasswordOptions): Promise<void> {
  const secret = await readPassword(options);
  const { setPassword } = await import('../modules/accounts/index.ts');
  await withDatabase(async (database) => {
    await setPassword(database, email, secret.password, new Date());
    print(options, { email, ...secret.shown }, [email, ...Object.values(secret.shown)].join('\t'));
  });
}

async function disable(email: string, options: Json): Promise<void> {
  const { disableByEmail } = await import('../modules/accounts/index.ts');
  await withDatabase(async (database) => {
    await disableByEmail(database, email, new Date());
    print(options, { email, disabled: true }, email);
  });
}

async function unlock(email: string, options: Json): Promise<void> {
  const { liftLockByEmail } = await import('../modules/accounts/index.ts');
  await withDatabase(async (database) => {
    await liftLockByEmail(database, email, new Date());
    print(options, { email, unlocked: true }, email);
  });
}

async function printResetLink(email: string, options: Json): Promise<void> {
  const { makeResetLink } = await import('../modules/accounts/index.ts');
  await withDatabase(async (database, { sessionSecret: secret, publicUrl, port }) => {
    const base = publicUrl ?? `http://127.0.0.1:${port}`;
    const link = await makeResetLink(database, { secret, base, email, now: new Date() });
    print(options, { email, link }, link);
  });
}

async function erase(email: string, options: Json): Promise<void> {
  const { eraseByEmail } = await import('../modules/accounts/index.ts');
  await withDatabase(async (database) => {
    await eraseByEmail(database, email, new Date());
    print(options, { email, erased: true }, email);
  });
}
