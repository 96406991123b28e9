import { createNameTable, plainName } from './name-table';

/** Countries by ISO 3166-1 alpha-2 and provinces of China by ISO 3166-2, with how shops and carriers write them. */
const REGIONS = createNameTable({
  AE: ['ARE', 'United Arab Emirates', 'UAE', '阿联酋'],
  AR: ['ARG', 'Argentina', '阿根廷'],
  AU: ['AUS', 'Australia', '澳大利亚'],
  BR: ['BRA', 'Brazil', 'Brasil', '巴西'],
  CA: ['CAN', 'Canada', '加拿大'],
  CN: ['CHN', 'China', 'Mainland China', 'China Mainland', 'PRC', '中国', '中国大陆'],
  DE: ['DEU', 'Germany', 'Deutschland', '德国'],
  ES: ['ESP', 'Spain', '西班牙'],
  FR: ['FRA', 'France', '法国'],
  GB: ['GBR', 'UK', 'United Kingdom', 'Great Britain', '英国'],
  HK: ['HKG', 'Hong Kong', 'Hong Kong SAR', 'CN-HK', '香港', '中国香港'],
  HT: ['HTI', 'Haiti', '海地'],
  ID: ['IDN', 'Indonesia', '印度尼西亚'],
  IN: ['IND', 'India', '印度'],
  IT: ['ITA', 'Italy', '意大利'],
  JP: ['JPN', 'Japan', '日本'],
  KR: ['KOR', 'Korea', 'South Korea', '韩国'],
  MO: ['MAC', 'Macao', 'Macau', 'CN-MO', '澳门', '中国澳门'],
  MX: ['MEX', 'Mexico', '墨西哥'],
  MY: ['MYS', 'Malaysia', '马来西亚'],
  NZ: ['NZL', 'New Zealand', '新西兰'],
  PH: ['PHL', 'Philippines', '菲律宾'],
  PL: ['POL', 'Poland', '波兰'],
  RU: ['RUS', 'Russia', 'Russian Federation', '俄罗斯'],
  SA: ['SAU', 'Saudi Arabia', '沙特阿拉伯'],
  SG: ['SGP', 'Singapore', '新加坡'],
  TH: ['THA', 'Thailand', '泰国'],
  TR: ['TUR', 'Turkey', 'Türkiye', '土耳其'],
  TW: ['TWN', 'Taiwan', 'CN-TW', '台湾', '中国台湾'],
  UA: ['UKR', 'Ukraine', '乌克兰'],
  US: ['USA', 'United States', 'United States of America', '美国'],
  VN: ['VNM', 'Vietnam', 'Viet Nam', '越南'],
  'CN-AH': ['Anhui', '安徽', '安徽省'],
  'CN-BJ': ['Beijing', '北京', '北京市'],
  'CN-CQ': ['Chongqing', '重庆', '重庆市'],
  'CN-FJ': ['Fujian', '福建', '福建省'],
  'CN-GD': ['Guangdong', '广东', '广东省'],
  'CN-GS': ['Gansu', '甘肃', '甘肃省'],
  'CN-GX': ['Guangxi', '广西'],
  'CN-GZ': ['Guizhou', '贵州', '贵州省'],
  'CN-HA': ['Henan', '河南', '河南省'],
  'CN-HB': ['Hubei', '湖北', '湖北省'],
  'CN-HE': ['Hebei', '河北', '河北省'],
  'CN-HI': ['Hainan', '海南', '海南省'],
  'CN-HL': ['Heilongjiang', '黑龙江', '黑龙江省'],
  'CN-HN': ['Hunan', '湖南', '湖南省'],
  'CN-JL': ['Jilin', '吉林', '吉林省'],
  'CN-JS': ['Jiangsu', '江苏', '江苏省'],
  'CN-JX': ['Jiangxi', '江西', '江西省'],
  'CN-LN': ['Liaoning', '辽宁', '辽宁省'],
  'CN-NM': ['Inner Mongolia', 'Neimenggu', '内蒙古'],
  'CN-NX': ['Ningxia', '宁夏'],
  'CN-QH': ['Qinghai', '青海', '青海省'],
  'CN-SC': ['Sichuan', '四川', '四川省'],
  'CN-SD': ['Shandong', '山东', '山东省'],
  'CN-SH': ['Shanghai', '上海', '上海市'],
  'CN-SN': ['Shaanxi', '陕西', '陕西省'],
  'CN-SX': ['Shanxi', '山西', '山西省'],
  'CN-TJ': ['Tianjin', '天津', '天津市'],
  'CN-XJ': ['Xinjiang', '新疆'],
  'CN-XZ': ['Tibet', 'Xizang', '西藏'],
  'CN-YN': ['Yunnan', '云南', '云南省'],
  'CN-ZJ': ['Zhejiang', '浙江', '浙江省'],
});

/** Regions that take in every other. */
const EVERYWHERE = new Set(['global', 'worldwide', 'world', 'international', 'all', 'any', 'regionfree', '全球', '全区']);

/** Members of the European Union; shops sell codes for all of them as one region. */
const EUROPEAN_UNION = new Set('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '));

const CODE = /^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/;

/** Whether goods made for a region are good in another; not known where the two cannot be compared. */
export function isGoodIn(goods: string | null | undefined, recipient: string | null | undefined): boolean | undefined {
  if (goods == null || recipient == null) return undefined;
  const [from, to] = [regionCode(goods), regionCode(recipient)];
  if (from === to || EVERYWHERE.has(plainName(goods))) return true;
  if (from === 'EU') return CODE.test(to) ? EUROPEAN_UNION.has(countryOf(to)) : undefined;
  if (to === 'EU') return CODE.test(from) && !EUROPEAN_UNION.has(countryOf(from)) ? false : undefined;
  return CODE.test(from) && CODE.test(to) ? takesIn(from, to) : undefined;
}

/** Goods for a country are good in its provinces; goods for a province may or may not be meant for one of whom only the country is known. */
function takesIn(from: string, to: string): boolean | undefined {
  const country = countryOf(from);
  if (country !== countryOf(to)) return false;
  if (from === country) return true;
  return to === country ? undefined : false;
}

/** The ISO code of a region, or how it is written where it is not known by one. */
function regionCode(written: string): string {
  return REGIONS.get(plainName(written)) ?? written.trim().toUpperCase().replace('_', '-');
}

const countryOf = (code: string): string => code.slice(0, 2);
