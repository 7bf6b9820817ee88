import { describe, expect, it } from 'vitest';
import { readPolicyText } from '../read-text.ts';
import { canonicalName } from './canonical-name.ts';

const unitsOf = (text: string) =>
  readPolicyText(`一、任务\n1. ${text}\n`).tasks.flatMap((task) =>
    task.units.map((unit) => `${unit.role}:${unit.name}`),
  );

describe('tasks', () => {
  it('takes the first of a 责任单位 list as lead and the others as collective', () => {
    expect(unitsOf('办好学校。（责任单位：市教育局、市财政局，各县（市、区）人民政府）')).toEqual([
      'lead:市教育局',
      'collective:市财政局',
      'collective:各县（市、区）人民政府',
    ]);
  });

  it('keeps 牵头 and 配合 apart', () => {
    expect(unitsOf('办好学校。（牵头单位：市发改委；配合单位：市财政局、市税务局）')).toEqual([
      'lead:市发改委',
      'assist:市财政局',
      'assist:市税务局',
    ]);
    expect(unitsOf('建设中心。由市科技局牵头，市财政局、市教育局配合。')).toEqual([
      'lead:市科技局',
      'assist:市财政局',
      'assist:市教育局',
    ]);
  });

  it('reads 会同, 负责 and 由…制定', () => {
    expect(unitsOf('市教育局应当会同市人社局编制目录。')).toEqual(['lead:市教育局', 'collective:市人社局']);
    expect(unitsOf('市教育局、市统计局按照职责分工负责统计。')).toContain('lead:市教育局');
    expect(unitsOf('具体办法由省人民政府人力资源社会保障部门制定。')).toEqual([
      'lead:省人民政府人力资源社会保障部门',
    ]);
  });

  it('spells out departments that share one ending', () => {
    expect(unitsOf('教育、人力资源和社会保障、财政等部门按照职责做好工作。')).toEqual([
      'lead:教育部门',
      'collective:人力资源和社会保障部门',
      'collective:财政部门',
    ]);
  });

  it('names nobody where the text names nobody', () => {
    expect(unitsOf('由有关部门另行制定，建立由行业、企业、学校等共同参与的机制，形成发展格局。')).toEqual([]);
    expect(unitsOf('违反规定的，由市教育局责令改正，处一万元罚款。')).toEqual([]);
  });

  it('reads tables of tasks, by the names of their columns', () => {
    const table =
      '附件\n序号\t重点任务\t目标值\t牵头单位\t配合单位\t完成时限\n1\t基地建设\t6个\t市教育局\t市财政局、市人社局\t2027年6月底';
    const reading = readPolicyText(`一、任务\n见附件。\n${table}\n`);
    expect(
      reading.tasks.map((task) => [task.text, task.units.map((unit) => `${unit.role}:${unit.name}`)]),
    ).toEqual([['基地建设', ['lead:市教育局', 'assist:市财政局', 'assist:市人社局']]]);
    expect(reading.rules).toMatchObject([{ value: 6, unit: '个', deadline: '2027-06-30', type: 'target' }]);
  });

  it('reads year columns under a unit column, without the base year', () => {
    const table = '指标名称\t单位\t2025年基数\t2026年\t2027年\n技能人才\t万人\t27\t30\t≥33';
    const { rules } = readPolicyText(`一、指标\n${table}\n`);
    expect(rules.map(({ op, value, unit, deadline }) => [op, value, unit, deadline])).toEqual([
      ['=', 300000, '人', '2026-12-31'],
      ['>=', 330000, '人', '2027-12-31'],
    ]);
  });
});

describe('names of units', () => {
  it('are spelled out by the alias table, with the place kept', () => {
    expect(canonicalName('市发改委')).toBe('市发展和改革委员会');
    expect(canonicalName('各县区政府')).toBe('各县区人民政府');
    expect(canonicalName('市教育局')).toBe('市教育局');
  });

  it('follow the office’s own table first', () => {
    expect(canonicalName('市产教办', { 产教办: '产教融合工作领导小组办公室' })).toBe(
      '市产教融合工作领导小组办公室',
    );
    const text = '一、任务\n1. 办好学校。（责任单位：市产教办）\n';
    const [task] = readPolicyText(text, { unitAliases: { 市产教办: '产教融合办' } }).tasks;
    expect(task?.units[0]?.canonical).toBe('产教融合办');
  });
});
