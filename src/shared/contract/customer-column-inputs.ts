import { z } from 'zod';
import { reckonedColumns, usualColumns } from './customer-columns';

const attributeColumn = z.templateLiteral(['attribute:', z.string().min(1).max(300)]);
const furtherColumn = z.union([z.enum(reckonedColumns), attributeColumn]);

export const customerColumn = z.union([z.enum(usualColumns), furtherColumn]);
export const furtherColumnList = z.array(furtherColumn).max(40).readonly();
export const customerColumnList = z.array(customerColumn).min(1).max(60).readonly();
