import { ORGANISATION_TYPES, type OrganisationType } from '@rongqiao/contracts';
import { type Command, Option } from 'commander';
import { inLanguage, type Locale } from '../platform/errors/index.ts';
import { describeCommand, print } from './command.ts';
import { withDatabase } from './with-database.ts';

interface AddOptions {
  type: OrganisationType;
  region: string;
  creditCode?: string;
  json?: boolean;
}

/** `rongqiao organisation add` */
export function organisationCommand(locale: Locale): Command {
  const say = (zh: string, en: string) => inLanguage({ zh, en }, locale);
  const command = describeCommand('organisation', {
    locale,
    about: { zh: '管理单位名录', en: 'Manage the directory of organisations' },
    examples: [
      'organisation add 桥州望江机械有限公司 --type enterprise --region 990104',
      'organisation add 桥州职业技术学院 --type higher_vocational_college --region 990103 --json',
    ],
  });
  command
    .command('add <name>')
    .description(say('新增一个已核验的单位，输出它的编号', 'add a verified organisation and print its id'))
    .addOption(
      new Option('--type <type>', say('单位类型', 'type')).choices(ORGANISATION_TYPES).makeOptionMandatory(),
    )
    .requiredOption('--region <code>', say('六位行政区划代码', 'region code, six digits'))
    .option('--credit-code <code>', say('统一社会信用代码（18 位）', 'unified social credit code'))
    .option('--json', say('以 JSON 输出', 'print JSON'))
    .action(async (name: string, options: AddOptions) => {
      const { addOrganisation } = await import('../modules/organisations/index.ts');
      const { type, region: regionCode, creditCode } = options;
      const facts = { name, type, regionCode, ...(creditCode !== undefined && { creditCode }) };
      await withDatabase(async (database) => {
        const id = await addOrganisation(database, facts, new Date());
        print(options, { id, name }, [id, name].join('\t'));
      });
    });
  return command;
}
