const STORED_UNDER = 'bihuan.elder';

/** 长辈版: a larger root size; everything is in rem, so everything grows. */
export function storeElder(elder: boolean): void {
  localStorage.setItem(STORED_UNDER, elder ? 'yes' : 'no');
  show(elder);
}

export function storedElder(): boolean {
  const elder = localStorage.getItem(STORED_UNDER) === 'yes';
  show(elder);
  return elder;
}

const show = (elder: boolean): void => {
  document.documentElement.dataset['elder'] = elder ? 'yes' : 'no';
};
