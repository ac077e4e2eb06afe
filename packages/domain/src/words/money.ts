import type { Language } from './language.js';

const grouped = (digits: string, separator: string): string => digits.replace(/\B(?=(\d{3})+$)/g, separator);

/** An amount in DKK, given as decimal text: `1.250.000,50 kr.` in Danish, `DKK 1,250,000.50` in English. */
export const moneyInWords = (amount: string, language: Language): string => {
  const [thousands, point] = language === 'da' ? ['.', ','] : [',', '.'];
  const isNegative = amount.startsWith('-');
  const [whole = '', part] = amount.replace(/^-/, '').split('.');
  const cents = part === undefined || /^0*$/.test(part) ? '' : `${point}${part.padEnd(2, '0')}`;
  const number = `${isNegative ? '−' : ''}${grouped(whole, thousands)}${cents}`;
  return language === 'da' ? `${number} kr.` : `DKK ${number}`;
};
